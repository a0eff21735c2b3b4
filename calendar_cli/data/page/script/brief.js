// The sheet of a department, to read on the screen or to print: what is expected, what goes out, texts, answers.

const SPANS = [1, 2, 4, 8, 26];
let weeks = 4;

function briefTitle() {
  const department = DATA.departments.find((one) => one.id === state.department);
  return word("brief.title", { name: department ? said(department.name) : word("team") });
}

function drawBrief() {
  const end = later(TODAY, 7 * weeks - 1);
  const shown = OUTINGS.filter((one) => one.day <= end && one.last >= TODAY && passes(one) && !isOff(one));
  const due = expected().filter((one) => !one.a || one.a <= end);
  const posts = [...new Set(shown.map((outing) => outing.post))];
  const waiting = POSTS.filter((post) => post.r && passes(post) && !isOff(post));
  const written = posts.filter((post) => post.x.length);
  const asked = posts.filter((post) => post.q);
  const called = DATA.departments.flatMap((one, at) => (!state.department || one.id === state.department ? [at] : []));
  const about = `${said(DATA.organization)} · ${period(TODAY, end)}`;
  put(
    document.getElementById("brief"),
    make("p", { class: "under" }, about, spans()),
    sheetPart(expectedTitle(), due.length && make("ul", { class: "boxes" }, due.map(box))),
    sheetPart("going_out", shown.length && sheetTable(shown)),
    sheetPart("brief.section.reasons", reasonsOf(posts)),
    sheetPart("post.texts", written.length && written.map(sheetText)),
    sheetPart("post.answers", asked.length && asked.map(answers)),
    sheetPart("brief.section.ready", waiting.length && undatedList(waiting)),
    sheetPart("post.call", make("ul", { class: "plain" }, contacts(called))),
  );
}

/** Why each campaign is made; none of those whose posts have no reasons but their own. */
function reasonsOf(posts) {
  const campaigns = [...new Set(posts.filter((post) => !post.u).map((post) => DATA.campaigns[post.c]))];
  const found = campaigns.filter((one) => one.why || one.objective);
  const article = (one) =>
    make("article", {}, make("h4", {}, said(one.title)), reasons(["", ""], [said(one.why), said(one.objective)]));
  return found.length && found.map(article);
}

function spans() {
  const change = (event) => {
    weeks = Number(event.target.value);
    drawBrief();
  };
  const options = SPANS.map(
    (span) => make("option", { value: span, selected: span === weeks }, counted("weeks", span)),
  );
  return make(
    "label",
    { class: "spans" },
    make("span", { class: "unseen" }, word("brief.weeks")),
    make("select", { id: "weeks", change }, options),
  );
}

/** A part with its heading; nothing without content. */
function sheetPart(key, content) {
  return content ? make("section", {}, make("h3", {}, word(key)), content) : "";
}

function box(due) {
  return make(
    "li",
    {},
    make("b", {}, due.a ? longDay(due.a) : word("undated")),
    ` – ${task(due)}`,
    due.w !== undefined ? ` (${said(DATA.texts[due.w])})` : "",
    due.a && due.a < TODAY ? make("span", { class: "late" }, word("late")) : "",
  );
}

function sheetTable(shown) {
  const heads = ["table.when", "table.post", "table.where", "table.state"];
  const head = heads.map((key) => make("th", { scope: "col" }, word(key)));
  const rows = shown.map((outing) =>
    make(
      "tr",
      {},
      make(
        "td",
        {},
        outing.tentative ? word("to_confirm", { period: period(outing.day, outing.last) }) : shortMoment(outing.start),
      ),
      make("th", { scope: "row" }, make("a", { href: linkTo(outing.post) }, said(outing.title))),
      make("td", {}, channelNames(outing.channels)),
      make("td", {}, outing.held ? word("held") : statusName(outing)),
    ),
  );
  return make(
    "div",
    { class: "wide", tabindex: "0", role: "region", "aria-label": word("going_out") },
    make("table", {}, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows)),
  );
}

function sheetText(post) {
  return make(
    "article",
    {},
    make("h4", {}, said(post.t)),
    texts(post),
    post.v ? post.v.map((one) => make("p", { class: "under" }, said(one))) : "",
  );
}
