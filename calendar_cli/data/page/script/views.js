// The calendar itself: months, weeks and lists are FullCalendar's; what stands in them is put together here.

const LIBRARY_VIEWS = { month: "dayGridMonth", week: "dayGridWeek", list: "listMonth" };
let calendar = null;

function drawViews() {
  const isBrief = state.view === "brief";
  document.getElementById("calendar").hidden = isBrief;
  document.getElementById("brief").hidden = !isBrief;
  document.getElementById("legend").hidden = DATA.public || !["month", "week"].includes(state.view);
  drawBar();
  drawLegend();
  drawUndated();
  if (isBrief) return drawBrief();
  const { department, channel, pillar, status, layers } = state;
  const chosen = changed(
    "entries",
    language,
    department,
    [channel, pillar, status, layers].join(";"),
    state.view === "list",
  );
  const stale = chosen && calendar;
  calendar = calendar || started();
  calendar.batchRendering(() => {
    if (calendar.getOption("locale") !== LOCALES[language].toLowerCase()) calendar.setOption(
      "locale",
      LOCALES[language].toLowerCase(),
    );
    if (calendar.view.type !== LIBRARY_VIEWS[state.view]) calendar.changeView(LIBRARY_VIEWS[state.view]);
    calendar.gotoDate(state.date);
    if (stale) calendar.refetchEvents();
  });
  calendar.updateSize();
}

function started() {
  const made = new FullCalendar.Calendar(document.getElementById("calendar"), {
    initialView: LIBRARY_VIEWS[state.view],
    initialDate: state.date,
    locale: LOCALES[language].toLowerCase(),
    timeZone: "UTC",
    now: () => TODAY,
    firstDay: 1,
    headerToolbar: false,
    height: "auto",
    dayMaxEvents: 5,
    fixedWeekCount: false,
    defaultTimedEventDuration: "00:01",
    displayEventEnd: false,
    eventDisplay: "block",
    eventOrder: "order,start,title",
    eventOrderStrict: true,
    eventTimeFormat: (written) => hour(written.date.marker.toISOString().slice(0, 16)),
    listDayFormat: (written) => longDay(written.date.marker.toISOString()),
    listDaySideFormat: false,
    dayHeaderFormat: (written) => heading(written.date.marker.toISOString()),
    moreLinkContent: (more) => counted("more", more.num),
    moreLinkClick: () => LIBRARY_VIEWS.week,
    moreLinkDidMount: ({ el }) => {
      el.setAttribute("role", "button");
      el.removeAttribute("aria-expanded");
      el.removeAttribute("aria-controls");
      el.removeAttribute("title");
    },
    dayCellDidMount: ({ el }) => el.removeAttribute("aria-labelledby"),
    dayCellClassNames: ({ date }) => (dayOf(date) === TODAY ? ["as-of"] : []),
    allDayText: "",
    noEventsContent: () => word("none"),
    datesSet: arrived,
    events: (asked, give) => give(entries(dayOf(asked.start), dayOf(asked.end))),
    eventContent: content,
    eventClick: (clicked) => {
      clicked.jsEvent.preventDefault();
      if (clicked.event.extendedProps.key) choose({ post: clicked.event.extendedProps.key });
    },
  });
  made.render();
  return made;
}

function heading(text) {
  return state.view === "month" ? dated(text, { weekday: "long" }) : shortDay(text);
}

/** The library went from a full day to its week by itself: what the reader chose follows. */
function arrived({ view }) {
  const name = Object.keys(LIBRARY_VIEWS).find((one) => LIBRARY_VIEWS[one] === view.type);
  if (name !== state.view) choose({ view: name, date: dayOf(view.calendar.getDate()) });
}

function entries(first, end) {
  const meets = (start, last) => start.slice(0, 10) < end && last.slice(0, 10) >= first;
  const outings = OUTINGS.filter((one) => meets(one.day, one.last) && passes(one)).map(outingEntry);
  const beside = besides().filter((one) => state.layers.includes(one.y) && meets(one.a, one.z) && concerns(one));
  const due = state.layers.includes("due") ? DATA.due.filter(
    (one) => one.a && meets(one.a, one.a) && isTheirs(one),
  ) : [];
  const entry = state.view === "list" ? (one) => besideEntry(once(one, first)) : besideEntry;
  return [...beside.map(entry), ...due.map(dueEntry), ...outings];
}

/** What stands beside posts; of a campaign its first and its last day, since weeks of bars would hide the posts. */
function besides() {
  return DATA.beside.flatMap((one) =>
    one.y === "window"
      ? [
          { ...one, z: one.a, t: word("window.start", { title: said(DATA.campaigns[one.c].title) }) },
          { ...one, a: one.z, t: word("window.end", { title: said(DATA.campaigns[one.c].title) }) },
        ]
      : [one],
  );
}

/** In a list, what lasts several days stands on the first of them alone, with its last. */
function once(thing, first) {
  if (thing.a.length > 10 || thing.a === thing.z) return thing;
  const start = thing.a < first ? first : thing.a;
  return { ...thing, a: start, z: start, t: `${said(thing.t)} (${period(thing.a, thing.z)})` };
}

function outingEntry(outing) {
  return {
    title: said(outing.title),
    start: outing.start,
    ...(outing.last > outing.day ? { end: later(outing.last, 1) } : {}),
    allDay: outing.start.length <= 10,
    ...linkOf(outing.post),
    classNames: [
      "outing",
      outing.held ? "held" : statusId(outing) || "approved",
      outing.tentative ? "tentative" : "sure",
    ],
    extendedProps: { key: outing.post.key, outing, order: 4 },
  };
}

/** Where an entry leads; the library writes down whatever it is given, so nothing is given where nothing opens. */
function linkOf(post) {
  return post?.key ? { url: `#post=${encodeURIComponent(post.key)}` } : {};
}

function besideEntry(thing) {
  const allDay = thing.a.length <= 10;
  return {
    title: said(thing.t),
    start: thing.a,
    end: allDay ? later(thing.z, 1) : thing.z,
    allDay,
    classNames: ["beside", thing.y],
    extendedProps: { more: said(thing.l), order: { hold: 0, date: 1, activity: 2, window: 3 }[thing.y] },
    interactive: false,
  };
}

function dueEntry(due) {
  const post = postOf(due);
  return {
    title: task(due),
    start: due.a,
    allDay: true,
    ...linkOf(post),
    classNames: ["beside", "due"],
    extendedProps: { key: post ? post.key : "", order: 2 },
  };
}

/** What stands in an entry. In lists the library leaves the link to us. */
function content(shown) {
  const { outing, key } = shown.event.extendedProps;
  const inList = shown.view.type === LIBRARY_VIEWS.list;
  const title = make(
    inList && key ? "a" : "span",
    { class: "title", href: inList && key ? shown.event.url : null },
    shown.event.title,
  );
  if (!outing) return { domNodes: [title] };
  const time = outing.start.length > 10 && !inList ? make("span", { class: "hour" }, `${hour(outing.start)} `) : null;
  const channels = make(
    "span",
    { class: "channels" },
    ` ${inList ? channelNames(outing.channels) : shortNames(outing.channels)}`,
  );
  const state_ = inList ? mark(outing) : make(
    "span",
    { class: "unseen" },
    `, ${outing.held ? word("held") : statusName(outing)}`,
  );
  const faults = gravest(outing.post);
  return { domNodes: [time, title, channels, DATA.public ? null : state_, faults].filter(Boolean) };
}

/** A sign that a post has something to put right. */
function gravest(post) {
  const most = Math.max(0, ...post.f.map((found) => found[0]));
  if (most < WARNING) return null;
  const name = most === ERROR ? "error" : "warning";
  return make(
    "span",
    { class: `sign ${name}`, title: counted("findings", post.f.length) },
    make("span", { class: "unseen" }, `, ${counted("findings", post.f.length)}`),
  );
}

function drawBar() {
  const moves = document.getElementById("moves");
  moves.setAttribute("aria-label", word("moves"));
  moves.hidden = state.view === "brief";
  put(
    moves,
    mover("previous", "‹", -1),
    make("button", { type: "button", id: "today", click: () => choose({ date: TODAY }) }, word("today")),
    mover("next", "›", 1),
  );
  const views = document.getElementById("views");
  views.setAttribute("aria-label", word("views"));
  put(views, VIEWS.map(viewButton));
  const title = barTitle();
  document.getElementById("period").textContent = title[0].toLocaleUpperCase(LOCALES[language]) + title.slice(1);
}

function mover(id, sign, by) {
  const label = word(`${id}.${unit()}`);
  return make("button", { type: "button", id, "aria-label": label, click: () => choose({ date: moved(by) }) }, sign);
}

function viewButton(view) {
  const pressed = String(view === state.view);
  const attributes = { type: "button", id: `view-${view}`, "aria-pressed": pressed, click: () => choose({ view }) };
  return make("button", attributes, word(`view.${view}`));
}

function barTitle() {
  if (state.view === "brief") return briefTitle();
  if (state.view === "month" || state.view === "list") return month(state.date);
  return period(monday(state.date), later(monday(state.date), 6));
}

function unit() {
  return state.view === "week" ? "week" : "month";
}

/** The day a step further: a week, or the first day of the next month. */
function moved(by) {
  if (unit() === "week") return later(state.date, 7 * by);
  const date = instant(state.date);
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1)));
}

/** What no calendar can show: what is ready and waits for its day, and what has no date yet. */
function drawUndated() {
  const place = document.getElementById("undated");
  const found = DATA.public ? [] : POSTS.filter((post) => !OUTINGS_OF.get(post).length && !isOff(post) && passes(post));
  place.hidden = !found.length || state.view === "brief";
  put(
    place,
    make("summary", { id: "undated-all" }, word("no_day", { count: number(found.length) })),
    undatedList(found),
  );
}

function undatedList(posts) {
  const line = (post) =>
    make(
      "li",
      {},
      make(
        "span",
        { class: "what" },
        make("a", { href: linkTo(post) }, said(post.t)),
        make("span", { class: "who" }, ` ${channelNames(post.k)}`),
      ),
      make("span", {}, word(post.r ? "ready" : "undated")),
      mark(post),
    );
  return make("ul", { class: "lines" }, posts.map(line));
}

function drawLegend() {
  const used = new Set(OUTINGS.map((outing) => statusId(outing)));
  const lines = DATA.statuses.filter((status) => used.has(status.id)).map(
    (status) => make("li", {}, make("span", { class: `key ${status.id}` }), said(status.name)),
  );
  put(document.getElementById("legend"), lines);
}
