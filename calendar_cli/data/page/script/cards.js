// The two questions of a department: what do you need from me and by when, and what goes out for us this week.

const FEW = 4;

function drawCards() {
  const place = document.getElementById("first");
  place.hidden = DATA.public || state.view === "brief";
  if (!place.hidden) put(place, expectedCard(), weekCard());
}

/** What is due and not settled, soonest first, undated last; where posts are narrowed down, for those alone. */
function expected() {
  const ofPost = (due) => !postOf(due) || passes(postOf(due)) || !CHOICES.some(({ name }) => state[name].length);
  const soonest = (one, other) => (one.a || "9").localeCompare(other.a || "9");
  return DATA.due.filter((due) => isTheirs(due) && ofPost(due)).sort(soonest);
}

/** A department is spoken to; the team reads of everybody. */
function expectedTitle() {
  return state.department ? "expected" : "expected.team";
}

function expectedCard() {
  const found = expected();
  const late = found.filter((due) => due.a && due.a < TODAY).length;
  return make(
    "section",
    { class: "card", "aria-labelledby": "expected" },
    make("h2", { id: "expected" }, word(expectedTitle())),
    make(
      "p",
      { class: "under" },
      found.length ? counted("tasks", found.length) : "",
      late ? make("span", { class: "late" }, counted("late", late)) : "",
    ),
    found.length ? short(found, taskLine, "tasks-all", 6) : make("p", { class: "none" }, word("expected.none")),
  );
}

function taskLine(due) {
  const post = postOf(due);
  const text = task(due);
  return make(
    "li",
    {},
    make(
      "time",
      due.a ? { datetime: due.a, class: due.a < TODAY ? "late" : "" } : {},
      due.a ? shortDay(due.a) : word("undated"),
    ),
    make(
      "span",
      { class: "what" },
      post ? make("a", { href: linkTo(post) }, text) : text,
      due.w !== undefined ? make("span", { class: "who" }, ` ${said(DATA.texts[due.w])}`) : "",
    ),
    due.a && due.a < TODAY ? make("span", { class: "late" }, word("late")) : "",
  );
}

/** The week of the plans' day, in a long one what is still to come before what is out already; then the week after. */
function weekCard() {
  const first = monday(TODAY);
  const within = (start, end) => OUTINGS.filter(
    (one) => one.day <= end && one.last >= start && !isOff(one) && passes(one),
  );
  const whole = within(first, later(first, 6));
  const isOut = (one) => one.last < TODAY;
  const here = whole.length <= FEW + 1 ? whole : [...whole.filter((one) => !isOut(one)), ...whole.filter(isOut)];
  const next = within(later(first, 7), later(first, 13));
  return make(
    "section",
    { class: "card", "aria-labelledby": "week" },
    make("h2", { id: "week" }, word("week")),
    make("p", { class: "under" }, period(first, later(first, 6))),
    here.length ? short(here, outingLine, "week-all") : make("p", { class: "none" }, word("week.none")),
    next.length ? [make("h3", {}, word("week.next")), short(next, outingLine, "next-all", 3)] : "",
  );
}

function outingLine(outing) {
  const moment = outing.tentative ? word(
    "to_confirm",
    { period: period(outing.day, outing.last) },
  ) : shortMoment(outing.start);
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

/** A list of which the first few are drawn, the others on demand. */
function short(things, line, id, few = FEW) {
  const seen = things.length <= few + 1 ? things.length : few;
  const list = make("ul", { class: "lines", id }, things.slice(0, seen).map(line));
  if (seen === things.length) return list;
  const reveal = (event) => {
    const others = things.slice(seen).map(line);
    list.append(...others);
    others[0].querySelector("a")?.focus();
    event.target.remove();
  };
  return [
    list,
    make(
      "button",
      { type: "button", class: "quiet more", click: reveal },
      word("all", { count: number(things.length) }),
    ),
  ];
}

/** On paper nothing can be asked for: a department's lists are whole. */
function revealAll() {
  if (state.department) document.querySelectorAll(".more").forEach((button) => button.click());
}
