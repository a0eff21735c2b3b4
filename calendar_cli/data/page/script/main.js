// The page is drawn from what the reader chose, at first and each time that changes.

function show() {
  language = state.language;
  document.documentElement.lang = language;
  document.title = [word("title"), said(DATA.organization)].filter(Boolean).join(" – ");
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = word(place.dataset.word);
  document.getElementById("organization").textContent = said(DATA.organization);
  document.getElementById("as-of").textContent = word("as_of", { day: longDay(DATA.today || DATA.of) });
  document.getElementById("foot").textContent = word("foot");
  drawLanguages();
  drawFilters();
  drawCards();
  drawViews();
  if (changed("coverage", language, state.date, state.view === "brief")) drawCoverage();
  drawPost();
  const shown = OUTINGS.filter((outing) => !isOff(outing) && passes(outing)).length;
  document.getElementById("summary").textContent = counted("entries", shown);
}

const LAST = new Map();

/** Whether what a part is drawn from is not what it was the last time. */
function changed(part, ...from) {
  const before = LAST.get(part);
  LAST.set(part, String(from));
  return before !== String(from);
}

/** Draw what changed: a post opens and closes over the rest, which keeps its focus. */
function redraw(before) {
  const rest = (one) => address({ ...one, post: "" });
  return rest(before) === rest(state) ? drawPost() : show();
}

function drawLanguages() {
  const place = document.getElementById("languages");
  place.setAttribute("aria-label", word("languages"));
  const names = { fr: "Français", en: "English" };
  const button = (code) =>
    make(
      "button",
      {
        type: "button",
        id: `language-${code}`,
        lang: code,
        "aria-pressed": String(code === language),
        click: () => choose({ language: code }),
      },
      names[code],
    );
  put(place, LANGUAGES.map(button));
}

/** The address changed: a link was followed, or the reader went back. */
function follow() {
  const before = state;
  state = read();
  redraw(before);
}

window.addEventListener("hashchange", follow);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("print").addEventListener("click", () => window.print());
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("period").focus();
});
document.getElementById("post").addEventListener("close", () => state.post && choose({ post: "" }));
document.getElementById("post").addEventListener(
  "click",
  (event) => event.target.id === "post" && choose({ post: "" }),
);
window.addEventListener("beforeprint", () => {
  revealAll();
  calendar?.setOption("dayMaxEvents", false);
});
window.addEventListener("afterprint", () => calendar?.setOption("dayMaxEvents", 5));
show();
