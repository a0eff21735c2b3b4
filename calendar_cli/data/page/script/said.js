// What is said and how: the words of both languages, dates and hours as people write them, elements made of text.
// Nothing an author wrote is ever read as HTML: elements are made one by one and their text is set as text.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LANGUAGES = ["fr", "en"];
const LOCALES = { fr: "fr-CA", en: "en-CA" };
let language = DATA.language;

/** A fact in the language of the page: one text, or a list of one for each language. */
function said(fact) {
  return Array.isArray(fact) ? fact[LANGUAGES.indexOf(language)] : fact || "";
}

/** A sentence of the page, filled; `{count}` and the like stand for the facts. */
function word(key, facts = {}) {
  return said(DATA.words[key]).replace(/\{(\w+)\}/g, (left, name) => (name in facts ? facts[name] : left));
}

/** `3 parutions`, `1 parution`: French takes the singular below two, English for one alone. */
function counted(key, count) {
  const one = language === "fr" ? count < 2 : count === 1;
  return word(`${key}.${one ? "one" : "many"}`, { count: number(count) });
}

function number(value, digits = 0) {
  return value.toLocaleString(LOCALES[language], { maximumFractionDigits: digits });
}

function percent(value) {
  return language === "fr" ? `${number(value)}\u00a0%` : `${number(value)}%`;
}

/** An element: its attributes, then what is in it, texts as texts. */
function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.flat(Infinity).filter((part) => part !== null && part !== undefined && part !== ""));
  return element;
}

/** Put other content in a place; what had the focus keeps it, by its id. */
function put(place, ...content) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.replaceChildren(...content.flat(Infinity).filter((part) => part !== null && part !== undefined && part !== ""));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** An element of a drawing. */
function drawn(name, attributes, ...content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

// Days and hours are those of the organization's own clock, wherever the browser is: they are kept as texts,
// "2026-10-27" and "2026-10-27T12:00", and reckoned with as if they were universal time.

const DAY = 86400000;

function instant(text) {
  return new Date(text.length > 10 ? `${text}:00Z` : `${text}T00:00:00Z`);
}

function dayOf(date) {
  return date.toISOString().slice(0, 10);
}

function later(day, days) {
  return dayOf(new Date(instant(day).getTime() + days * DAY));
}

/** The Monday of a day's week: weeks go from Monday to Sunday, as the cadence counts them. */
function monday(day) {
  return later(day, -((instant(day).getUTCDay() + 6) % 7));
}

function dated(text, options) {
  const date = instant(text.slice(0, 10));
  const written = new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC", ...options }).format(date);
  return language === "fr" && date.getUTCDate() === 1 ? written.replace(/\b1\b/, "1er") : written;
}

function longDay(text) {
  return dated(text, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function shortDay(text) {
  return dated(text, { weekday: "short", day: "numeric", month: "short" });
}

function month(text) {
  return dated(text, { month: "long", year: "numeric" });
}

/** `12 h`, `9 h 05`; `9 a.m.`, `12:30 p.m.`, `noon`, `midnight`; empty for a whole day. */
function hour(text) {
  if (text.length <= 10) return "";
  const hours = Number(text.slice(11, 13));
  const minutes = text.slice(14, 16);
  if (language === "fr") return `${hours}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
  if (minutes === "00" && hours % 12 === 0) return hours ? "noon" : "midnight";
  return `${hours % 12 || 12}${minutes === "00" ? "" : `:${minutes}`}\u00a0${hours < 12 ? "a.m." : "p.m."}`;
}

function longMoment(text) {
  return [longDay(text), hour(text)].filter(Boolean).join(", ");
}

function shortMoment(text) {
  return [shortDay(text), hour(text)].filter(Boolean).join(", ");
}

/** `du 28 septembre au 4 octobre 2026`, `September 28 to October 4, 2026`. */
function period(first, last) {
  if (first === last) return longDay(first);
  const full = { day: "numeric", month: "long", year: "numeric" };
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (language === "fr") {
    const start = sameMonth ? { day: "numeric" } : sameYear ? { day: "numeric", month: "long" } : full;
    return `du ${dated(first, start)} au ${dated(last, full)}`;
  }
  const start = dated(first, sameYear ? { day: "numeric", month: "long" } : full);
  return `${start} to ${sameMonth ? `${instant(last).getUTCDate()}, ${last.slice(0, 4)}` : dated(last, full)}`;
}

/** A stretch of days as a period of the cadence: a week, a month, a quarter, a day. */
function named(first, last, unit) {
  if (unit === "month") return month(first);
  return period(first, last);
}
