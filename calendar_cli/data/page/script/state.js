// What the reader chose, kept in the address after `#`, so that a view can be sent and found again:
// #department=pompiers&channel=facebook&status=review&view=list&date=2026-10-05&lang=fr&post=campaign/post

const VIEWS = DATA.public ? ["month", "week", "list"] : ["month", "week", "list", "brief"];
const LAYERS = ["window", "date", "hold", "activity", "due"];
const SHOWN_AT_FIRST = ["window", "date", "hold", "activity"];
const CHOICES = [
  { name: "channel", things: DATA.channels },
  { name: "pillar", things: DATA.pillars },
  { name: "status", things: DATA.statuses },
];
const NARROW = window.matchMedia("(max-width: 44rem)");

let state = read();

function read() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const known = (name, things) => asked.getAll(name).filter((id) => things.some((thing) => thing.id === id));
  const view = asked.get("view");
  const date = asked.get("date") || "";
  return {
    department: known("department", DATA.departments)[0] || "",
    ...Object.fromEntries(CHOICES.map(({ name, things }) => [name, known(name, things)])),
    layers: asked.has("show") ? asked.getAll("show").filter((id) => LAYERS.includes(id)) : SHOWN_AT_FIRST,
    view: VIEWS.includes(view) ? view : NARROW.matches ? "list" : "month",
    date: /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(instant(date).getTime()) ? date : TODAY,
    language: LANGUAGES.includes(asked.get("lang")) ? asked.get("lang") : DATA.language,
    post: BY_KEY.has(asked.get("post")) ? asked.get("post") : "",
  };
}

/** The address of a state; what is as it was at first is left out. */
function address(to) {
  const told = new URLSearchParams();
  if (to.department) told.set("department", to.department);
  for (const { name } of CHOICES) for (const id of to[name]) told.append(name, id);
  if (String(to.layers) !== String(SHOWN_AT_FIRST)) {
    for (const id of to.layers.length ? to.layers : ["none"]) told.append("show", id);
  }
  if (to.view !== (NARROW.matches ? "list" : "month")) told.set("view", to.view);
  if (to.date !== TODAY) told.set("date", to.date);
  if (to.language !== DATA.language) told.set("lang", to.language);
  if (to.post) told.set("post", to.post);
  return `#${told}`;
}

/** Where a post is read, with what the reader chose. */
function linkTo(post) {
  return address({ ...state, post: post.key });
}

/** Choose; a post opens a step of history, so that Back closes it. */
function choose(change) {
  const before = state;
  const opens = Boolean(change.post) && change.post !== state.post;
  state = { ...state, ...change };
  history[opens ? "pushState" : "replaceState"](null, "", address(state));
  redraw(before);
}

/** Whether an outing, or a post without one, is among what was chosen. */
function passes(thing) {
  const post = thing.post || thing;
  const channels = thing.channels || post.k;
  const among = (name, ids) => !state[name].length || ids.some((id) => state[name].includes(id));
  return (
    (!state.department || post.d.some((place) => DATA.departments[place].id === state.department)) &&
    among("channel", channels.map((place) => DATA.channels[place].id)) &&
    among("pillar", post.p === undefined ? [] : [DATA.pillars[post.p].id]) &&
    among("status", [statusId(thing)])
  );
}

/** Whether what is due is expected of the department chosen. */
function isTheirs(due) {
  return !state.department || (due.d || []).some((place) => DATA.departments[place].id === state.department);
}

/** Whether something beside posts concerns the department and the channels chosen. */
function concerns(thing) {
  const departments = (thing.d || []).map((place) => DATA.departments[place].id);
  const channels = (thing.k || []).map((place) => DATA.channels[place].id);
  if (channels.length && state.channel.length && !channels.some((id) => state.channel.includes(id))) return false;
  if (!state.department) return true;
  if (departments.length) return departments.includes(state.department);
  const mine = (post) => post.d.some((place) => DATA.departments[place].id === state.department);
  const ofCampaign = (one) => one.c === thing.c;
  return thing.c === undefined || POSTS.filter(ofCampaign).some(mine) || DATA.due.filter(ofCampaign).some(isTheirs);
}
