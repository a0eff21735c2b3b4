// The plans as the page holds them. One letter stands for each fact of a post, since there may be thousands:
// i id, c campaign, t title, s state, d departments, p pillar, k channels, r ready and waiting,
// o outings (a start, z last day, m to be confirmed, k channels unless all, s state and t title unless the post's,
// h on hold),
// x texts (b body, g language unless the first, d day of the series, n lengths: channel, length, and of text messages
// how much one holds and how many it takes),
// v visuals, l link, w why, g objective, u no reasons but its own, q questions and answers,
// a who answers afterwards, e takedown, f findings (severity, rule, sentence, way out).
// Of what is due: y kind, a day, w who, t what, d departments, c campaign, p post, b day of the post.
// Of what stands beside: y kind, a first, z last, t title, l more, d departments, k channels, c campaign.

const ERROR = 3;
const WARNING = 2;
/** The day the page was told to go by, else the reader's own, on the organization's clock. */
const TODAY = DATA.today || today();

function today() {
  const options = { year: "numeric", month: "2-digit", day: "2-digit", timeZone: DATA.zone };
  try {
    const parts = new Intl.DateTimeFormat("en-CA", options).formatToParts(new Date());
    const [year, month, day] = ["year", "month", "day"].map((type) => parts.find((part) => part.type === type).value);
    return `${year}-${month}-${day}`; // the order that browsers write the parts in has changed, and may again
  } catch {
    return new Date().toISOString().slice(0, 10); // a zone that this browser does not know
  }
}

for (const list of ["departments", "pillars", "statuses", "campaigns", "posts", "due", "beside", "cadence", "mix"]) {
  DATA[list] = DATA[list] || [];
}

const COUNTS = new Map();

/** Where a post stands in its plan: posts come in the order of plans. */
function placeInPlan(post) {
  COUNTS.set(post.c, (COUNTS.get(post.c) ?? -1) + 1);
  return COUNTS.get(post.c);
}

const POSTS = DATA.posts.map((post) => ({ ...post, n: placeInPlan(post) })).map((post, place) => ({
  ...post,
  place,
  key: DATA.public ? "" : `${DATA.campaigns[post.c].id}/${post.i || `~${post.n}`}`,
  d: post.d || [],
  k: post.k || [],
  x: post.x || [],
  f: post.f || [],
}));
const BY_KEY = new Map(POSTS.map((post) => [post.key, post]));
const BY_PLACE = new Map(POSTS.map((post) => [`${post.c}/${post.n}`, post]));

/** Every post at every moment it goes out, in time order. */
const OUTINGS = POSTS.flatMap((post) =>
  (post.o || []).map((outing) => ({
    post,
    start: outing.a,
    day: outing.a.slice(0, 10),
    last: outing.z || outing.a.slice(0, 10),
    tentative: Boolean(outing.m),
    held: Boolean(outing.h),
    channels: outing.k || post.k,
    status: outing.s === undefined ? post.s : outing.s,
    title: outing.t || post.t,
  })),
).sort(inTimeOrder);

function inTimeOrder(one, other) {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.post.place - other.post.place;
}

const OUTINGS_OF = new Map(POSTS.map((post) => [post, []]));
for (const outing of OUTINGS) OUTINGS_OF.get(outing.post).push(outing);

function statusId(thing) {
  return DATA.public ? "" : DATA.statuses[thing.status === undefined ? thing.s : thing.status].id;
}

function statusName(thing) {
  return DATA.public ? "" : said(DATA.statuses[thing.status === undefined ? thing.s : thing.status].name);
}

/** Not going out: told, never counted. */
function isOff(thing) {
  return ["postponed", "cancelled"].includes(statusId(thing));
}

function channelNames(places) {
  return places.map((place) => said(DATA.channels[place].name)).join(", ");
}

function shortNames(places) {
  return places.map((place) => said(DATA.channels[place].short)).join(", ");
}

function postOf(due) {
  return due.p === undefined ? null : BY_PLACE.get(`${due.c}/${due.p}`);
}

/** When the post first goes out from a day on, in words. */
function firstMoment(post, since = "") {
  const found = OUTINGS_OF.get(post).find((outing) => !outing.tentative && outing.day >= since);
  return found ? longMoment(found.start) : "";
}

/** What is to be done, in a sentence. */
function task(due) {
  const post = postOf(due);
  const campaign = said(DATA.campaigns[due.c].title);
  if (!post) return word("brief.task.campaign", { what: said(due.t), campaign });
  const moment = firstMoment(post, due.b);
  return word(
    moment ? `brief.task.${due.y}` : `brief.task.${due.y}.undated`,
    { what: said(due.t), title: said(post.t), moment },
  );
}
