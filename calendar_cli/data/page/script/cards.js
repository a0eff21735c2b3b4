// The two questions of a department: what do you need from me and by when, and what goes out for us this week.

const FEW = 4;

function drawCards() {
  const place = document.getElementById("first");
  place.hidden = DATA.public || state.view === "brief";
  if (!place.hidden) put(place, expectedCard(), weekCard());
}

/** What is due and not settled, soonest first, undated last. */
function expected() {
  const ofPost = (due) => !postOf(due) || passes(postOf(due)) || !CHOICES.some(({ name }) => state[name].length);
  const soonest = (one, other) => (one.a || "9").localeCompare(other.a || "9");
  return DATA.due.filter((due) => isTheirs(due) && ofPost(due)).sort(soonest);
}

function expectedCard() {
  const found = expected();
  const late = found.filter((due) => due.a && due.a < TODAY).length;
  return make(
    "section",
    { class: "card", "aria-labelledby": "expected" },
    make("h2", { id: "expected" }, word(state.department ? "expected" : "expected.team")),
    make("p", { class: "under" }, found.length ? counted("tasks", found.length) : "", late ? make("span", { class: "late" }, counted("late", late)) : ""),
    found.length ? short(found.map(taskLine), "tasks-all", 6) : make("p", { class: "none" }, word("expected.none")),
  );
}

function taskLine(due) {
  const post = postOf(due);
  const text = task(due);
  return make(
    "li",
    {},
    make("time", due.a ? { datetime: due.a, class: due.a < TODAY ? "late" : "" } : {}, due.a ? shortDay(due.a) : word("undated")),
    make("span", { class: "what" }, post ? make("a", { href: linkTo(post) }, text) : text, due.w !== undefined ? make("span", { class: "who" }, ` ${said(DATA.texts[due.w])}`) : ""),
    due.a && due.a < TODAY ? make("span", { class: "late" }, word("late")) : "",
  );
}

function weekCard() {
  const first = monday(TODAY);
  const within = (start, end) => OUTINGS.filter((one) => one.day <= end && one.last >= start && !isOff(one) && passes(one));
  const here = within(first, later(first, 6));
  const next = within(later(first, 7), later(first, 13));
  return make(
    "section",
    { class: "card", "aria-labelledby": "week" },
    make("h2", { id: "week" }, word("week")),
    make("p", { class: "under" }, period(first, later(first, 6))),
    here.length ? short(here.map(outingLine), "week-all") : make("p", { class: "none" }, word("week.none")),
    next.length ? [make("h3", {}, word("week.next")), short(next.map(outingLine), "next-all", 3)] : "",
  );
}

function outingLine(outing) {
  const moment = outing.tentative ? word("to_confirm", { period: period(outing.day, outing.last) }) : shortMoment(outing.start);
  return make(
    "li",
    { class: outing.last < TODAY ? "past" : "" },
    make("time", { datetime: outing.start }, moment),
    make(
      "span",
      { class: "what" },
      make("a", { href: linkTo(outing.post) }, said(outing.title)),
      make("span", { class: "who" }, ` ${channelNames(outing.channels)}`),
    ),
    mark(outing),
  );
}

/** How far it has come, in words and a colour. */
function mark(thing) {
  if (thing.held) return make("span", { class: "state held" }, word("held"));
  return make("span", { class: `state ${statusId(thing)}` }, statusName(thing));
}

/** A list of which the first few are seen, the others on demand. */
function short(lines, id, few = FEW) {
  const list = make("ul", { class: "lines", id }, lines);
  if (lines.length <= few + 1) return list;
  lines.slice(few).forEach((line) => (line.hidden = true));
  const reveal = (event) => {
    lines.forEach((line) => (line.hidden = false));
    lines[few].querySelector("a")?.focus();
    event.target.remove();
  };
  return [list, make("button", { type: "button", class: "quiet more", click: reveal }, word("all", { count: number(lines.length) }))];
}
