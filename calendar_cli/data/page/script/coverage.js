// Cadence and mix against their targets: bars for the eye, the same figures in words and tables for everybody.

const WIDTH = 320;
const HEIGHT = 56;
let mixPeriod = "";

function drawCoverage() {
  const place = document.getElementById("coverage");
  const paces = DATA.cadence.filter((line) => line.periods.length);
  place.hidden = DATA.public || state.view === "brief" || !(paces.length || DATA.mix.length);
  if (place.hidden) return;
  const open = [...place.querySelectorAll("details[open]")].map((one) => one.id);
  put(
    place,
    make("h2", {}, word("coverage")),
    make("p", { class: "under" }, word("coverage.about")),
    paces.length ? [
      make("h3", {}, word("cadence")),
      key(),
      make("div", { class: "paces" }, paces.map((line, at) => pace(line, at, open))),
    ] : "",
    DATA.mix.length ? [
      make("h3", {}, word("mix")),
      make("p", { class: "under" }, word("mix.about")),
      make("div", { class: "mixes" }, DATA.mix.map(shares)),
    ] : "",
    others(),
  );
}

/** What the colours of the bars say. */
function key() {
  const lines = ["kept", "off", "partial", "target", "now"].map(
    (name) => make("li", {}, make("span", { class: `key ${name}` }), word(`key.${name}`)),
  );
  return make("ul", { class: "legend" }, lines);
}

/** One line of the cadence: a bar for each period, the band it should end in, and the figures. */
function pace(line, at, open) {
  const faults = line.periods.filter((one) => one.j);
  const title = word("pace", { name: said(line.who), limit: said(line.limit), period: word(`per.${line.unit}`) });
  const verdict = faults.length ? counted("pace.off", faults.length) : word("pace.kept");
  return make(
    "figure",
    { class: `pace ${faults.length ? "off" : "kept"}` },
    make(
      "figcaption",
      {},
      make("b", {}, said(line.who)),
      make("span", {}, ` ${said(line.limit)} ${word(`per.${line.unit}`)}`),
      make("span", { class: "verdict" }, verdict),
    ),
    bars(line, `${title} ${verdict}`),
    make(
      "details",
      { id: `pace-${at}`, open: open.includes(`pace-${at}`) },
      make("summary", {}, word("figures")),
      paceTable(line, title),
    ),
  );
}

function bars(line, title) {
  const most = Math.max(line.most || 0, line.least || 0, ...line.periods.map((one) => one.n + (one.m || 0))) || 1;
  const height = (count) => (count / most) * (HEIGHT - 4);
  const width = Math.min(24, WIDTH / line.periods.length);
  const rect = (name, x, count, size) =>
    drawn("rect", { class: name, x, y: HEIGHT - height(count), width: width * 0.64, height: size });
  const svg = drawn("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": title,
    preserveAspectRatio: "none",
  });
  const top = height(line.most === undefined ? most : line.most);
  const depth = Math.max(1.5, top - height(line.least || 0));
  svg.append(drawn("rect", { class: "band", x: 0, y: HEIGHT - top, width: WIDTH, height: depth }));
  line.periods.forEach((one, at) => {
    const x = at * width + width * 0.18;
    const bar = rect(`bar ${one.j || ""} ${one.w ? "" : "partial"}`, x, one.n, Math.max(1, height(one.n)));
    bar.append(drawn("title", {}, `${spanOf(one, line.unit)}${colon()}${one.n}`));
    svg.append(bar);
    if (one.m) svg.append(rect("maybe", x, one.n + one.m, height(one.m)));
    if (one.a <= TODAY && TODAY <= one.z) {
      svg.append(drawn("rect", { class: "now", x: at * width, y: 0, width, height: HEIGHT }));
    }
  });
  return svg;
}

function colon() {
  return language === "fr" ? "\u00a0: " : ": ";
}

function spanOf(one, unit_) {
  return said(one.t) || named(one.a, one.z, unit_);
}

function paceTable(line, title) {
  const heads = ["table.period", "table.count", "table.maybe", "table.verdict"];
  const head = heads.map((key) => make("th", { scope: "col" }, word(key)));
  const rows = line.periods.map((one) =>
    make(
      "tr",
      { class: one.j || "" },
      make("th", { scope: "row" }, spanOf(one, line.unit)),
      make("td", {}, number(one.n)),
      make("td", {}, one.m ? number(one.m) : ""),
      make("td", {}, one.j ? word(`judged.${one.j}`) : one.w ? word("judged.kept") : word("judged.partial")),
    ),
  );
  return make(
    "table",
    {},
    make("caption", { class: "unseen" }, title),
    make("thead", {}, make("tr", {}, head)),
    make("tbody", {}, rows),
  );
}

/** One line of the mix in one period: the share of each part beside the one it should have. */
function shares(line, at) {
  const asked = line.periods.find((one) => one.a === mixPeriod);
  const chosen = asked || line.periods.find((one) => one.a <= state.date && state.date <= one.z) || line.periods[0];
  const title = [word(`by.${line.by}`), said(line.only)].filter(Boolean).join(", ");
  if (!chosen) return make(
    "figure",
    { class: "mix" },
    make("figcaption", {}, make("b", {}, title)),
    make("p", { class: "none" }, word("none")),
  );
  const total = chosen.n.reduce((sum, count) => sum + count, 0);
  const few = total < line.sample;
  const change = (event) => {
    mixPeriod = event.target.value;
    drawCoverage();
  };
  const options = line.periods.map(
    (one) => make("option", { value: one.a, selected: one === chosen }, spanOf(one, line.unit)),
  );
  return make(
    "figure",
    { class: "mix" },
    make(
      "figcaption",
      {},
      make("b", {}, title),
      make(
        "label",
        {},
        make("span", { class: "unseen" }, word("table.period")),
        make("select", { id: `mix-${at}`, change }, options),
      ),
    ),
    make(
      "ul",
      {},
      line.parts.map(
        (one, place) => share(one, total ? (100 * chosen.n[place]) / total : 0, chosen.n[place], chosen.w && !few),
      ),
    ),
    few || !chosen.w ? make("p", { class: "none" }, word(few ? "mix.few" : "mix.partial")) : "",
  );
}

function share(one, actual, count, judged) {
  const off = judged && ((one.low !== undefined && actual < one.low) || (one.high !== undefined && actual > one.high));
  const low = one.aim === undefined ? one.low || 0 : one.aim;
  const bar = make(
    "span",
    { class: "track", "aria-hidden": "true" },
    make("i", { class: "fill" }),
    one.target ? make("i", { class: "aim" }) : "",
  );
  bar.firstChild.style.width = `${Math.min(100, actual)}%`;
  if (one.target) {
    const aim = bar.lastChild.style;
    aim.left = `${one.low || 0}%`;
    aim.width = `${Math.max(0.5, (one.high === undefined ? 100 : one.high) - (one.low || 0))}%`;
  }
  const text = one.target ? word("share.of", { share: percent(actual), of: said(one.target) }) : percent(actual);
  return make(
    "li",
    { class: off ? "off" : judged ? "" : "partial", title: counted("outings", count) },
    make("span", { class: "name" }, said(one.name)),
    bar,
    make(
      "span",
      { class: "figure" },
      text,
      off ? make("b", {}, ` ${word(actual < low ? "judged.short" : "judged.over")}`) : "",
    ),
  );
}

/** What was found that is on no post. */
function others() {
  if (!DATA.findings?.length) return "";
  const sorted = [...DATA.findings].sort((a, b) => b[0] - a[0]);
  return make(
    "details",
    { class: "others" },
    make("summary", {}, `${word("others")} (${number(sorted.length)})`),
    make("ul", { class: "findings" }, sorted.slice(0, 200).map(finding)),
  );
}
