// One post: when and where, its texts as they will appear with their lengths, its picture, why, what to answer.

function drawPost() {
  const dialog = document.getElementById("post");
  const post = BY_KEY.get(state.post);
  if (!post || DATA.public) return dialog.open ? dialog.close() : undefined;
  put(dialog, postHead(post), make("div", { class: "body" }, postParts(post)));
  if (!dialog.open) dialog.showModal();
}

function postHead(post) {
  const copied = async (event) => {
    const link = `${location.href.split("#")[0]}#post=${encodeURIComponent(post.key)}`;
    await navigator.clipboard?.writeText(link);
    event.target.textContent = word("copied");
  };
  return make(
    "header",
    {},
    make(
      "div",
      {},
      make("p", { class: "under" }, said(DATA.campaigns[post.c].title)),
      make("h2", { id: "post-title", tabindex: "-1", autofocus: true }, said(post.t)),
      make(
        "p",
        { class: "facts" },
        mark(post),
        post.d.map((place) => make("span", {}, said(DATA.departments[place].name))),
        post.p === undefined ? "" : make("span", {}, said(DATA.pillars[post.p].name)),
      ),
    ),
    make(
      "div",
      { class: "tools" },
      make("button", { type: "button", id: "copy", class: "quiet", click: copied }, word("copy")),
      make("button", { type: "button", id: "close", class: "quiet", click: () => choose({ post: "" }) }, word("close")),
    ),
  );
}

function postParts(post) {
  const campaign = post.u ? {} : DATA.campaigns[post.c];
  const due = DATA.due.filter((one) => postOf(one) === post);
  return [
    part(
      "findings",
      post.f.length ? make("ul", { class: "findings" }, [...post.f].sort((a, b) => b[0] - a[0]).map(finding)) : null,
    ),
    part("due", due.length ? make("ul", { class: "lines" }, due.map(dueLine)) : null),
    part("when", whenList(post)),
    part("texts", post.x.length ? texts(post) : null),
    part("visual", post.v ? post.v.map((one) => make("p", {}, said(one))) : null),
    part("why", reasons([said(post.w), said(post.g)], [said(campaign.why), said(campaign.objective)])),
    part("answers", post.q ? answers(post) : null),
    part("after", after(post)),
    part("call", make("ul", { class: "plain" }, contacts(post.d))),
    make("p", { class: "reference" }, word("reference", { name: post.key })),
  ].filter(Boolean);
}

/** A part with its heading; none without content. */
function part(key, content) {
  return content ? make("section", { class: `part ${key}` }, make("h3", {}, word(`post.${key}`)), content) : null;
}

function finding([severity, rule, sentence, advice]) {
  const name = ["", "info", "warning", "error"][severity];
  return make(
    "li",
    { class: name },
    make("p", {}, make("b", {}, word(`severity.${name}`)), " ", said(DATA.texts[sentence])),
    advice === undefined ? "" : make("p", { class: "advice" }, `→ ${said(DATA.texts[advice])}`),
    make("p", { class: "rule" }, said(DATA.texts[rule])),
  );
}

function dueLine(due) {
  const what = said(due.t) || word(`duty.${due.y}`);
  return make(
    "li",
    {},
    make("time", { class: due.a && due.a < TODAY ? "late" : "" }, due.a ? shortDay(due.a) : word("undated")),
    make(
      "span",
      { class: "what" },
      what,
      due.w !== undefined ? make("span", { class: "who" }, ` ${said(DATA.texts[due.w])}`) : "",
    ),
    due.a && due.a < TODAY ? make("span", { class: "late" }, word("late")) : "",
  );
}

function whenList(post) {
  const found = OUTINGS_OF.get(post);
  if (!found.length) return make("p", {}, post.r ? word("ready") : word("undated"));
  const lines = found.map((outing) =>
    make(
      "li",
      {},
      make(
        "span",
        { class: "what" },
        outing.tentative ? word("to_confirm", { period: period(outing.day, outing.last) }) : longMoment(outing.start),
        make("span", { class: "who" }, ` ${channelNames(outing.channels)}`),
      ),
      outing.status === post.s && !outing.held ? "" : mark(outing),
    ),
  );
  return make("ul", { class: "lines" }, lines);
}

/** Every text, those in the reader's language first, each with what it counts on every channel. */
function texts(post) {
  const tongue = (text) => text.g || DATA.spoken;
  const first = (text) => (tongue(text) === language ? 0 : 1);
  const several = new Set(post.x.map(tongue)).size > 1;
  return [...post.x].sort((a, b) => first(a) - first(b)).map((text) =>
    make(
      "figure",
      { class: "text" },
      make(
        "figcaption",
        {},
        make("b", {}, channelNames((text.n || []).map(([place]) => place)) || word("text")),
        several && tongue(text) !== "*" ? ` (${tongueName(tongue(text))})` : "",
        text.d ? `, ${longDay(text.d)}` : "",
      ),
      make("blockquote", { lang: tongue(text) === "*" ? null : tongue(text) }, text.b),
      make("ul", { class: "lengths" }, (text.n || []).map(length)),
    ),
  );
}

function tongueName(code) {
  return LANGUAGES.includes(code) ? word(`language.${code}`) : code;
}

/** `Facebook : 412 sur 63 206 caractères`, with a bar where there is a limit to come near to. */
function length([place, count, message, parts_]) {
  const limit = DATA.channels[place].limit || message;
  const name = said(DATA.channels[place].name);
  const over = limit && count > limit;
  const key = parts_ ? "length.parts" : limit ? "length.of" : "length";
  const text = word(key, { name, count: number(count), of: limit ? number(limit) : "", parts: parts_ || "" });
  const bar = make("span", { class: "room", "aria-hidden": "true" }, make("i", {}));
  if (limit) bar.firstChild.style.width = `${Math.min(100, (100 * count) / limit)}%`;
  return make(
    "li",
    { class: over ? "over" : "" },
    text,
    over ? make("b", {}, ` ${word("length.over", { count: number(count - limit) })}`) : "",
    limit ? bar : "",
  );
}

function reasons([own, aim], [why, objective]) {
  const lines = [own || why, (aim || objective) && word("objective", { what: aim || objective })].filter(Boolean);
  return lines.length ? lines.map((line) => make("p", {}, line)) : null;
}

function answers(post) {
  return make(
    "dl",
    {},
    post.q.map(([question, reply]) => [make("dt", {}, said(question)), make("dd", {}, said(reply))]),
  );
}

function after(post) {
  const lines = [
    post.a && word("follow_up", { name: said(post.a) }),
    post.e && word("takedown", { what: said(post.e) }),
    post.l && linked(post.l),
  ].filter(Boolean);
  return lines.length ? lines.map((line) => make("p", {}, line)) : null;
}

/** An address is a link only when it leads to the web. */
function linked(address_) {
  const safe = /^https?:\/\//i.test(address_);
  return safe ? make("a", { href: address_, rel: "noopener noreferrer", target: "_blank" }, address_) : address_;
}

function contacts(places) {
  const found = [...(DATA.contacts || []), ...places.flatMap((place) => DATA.departments[place].contacts || [])];
  return found.map((one) => make("li", {}, said(one)));
}
