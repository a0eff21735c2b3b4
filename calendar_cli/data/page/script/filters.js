// The row of filters: whose calendar, then channels, pillars, states, and what stands beside posts.

function drawFilters() {
  const form = document.getElementById("filters");
  const open = [...form.querySelectorAll("details[open]")].map((menu) => menu.id);
  form.setAttribute("aria-label", word("filters"));
  put(form, parts(open));
}

function parts(open) {
  const layers = LAYERS.map((id) => ({ id, name: DATA.words[`show.${id}`] }));
  const chosen = CHOICES.some(({ name }) => state[name].length) || state.department;
  return [
    DATA.departments.length ? departmentMenu() : null,
    ...CHOICES.filter(({ things }) => things.length > 1).map(({ name, things }) => menu(name, things, open)),
    DATA.public ? null : menu("show", layers, open, "layers"),
    make(
      "button",
      { type: "button", id: "clear", class: "quiet", disabled: !chosen, click: clear },
      word("filter.clear"),
    ),
  ].filter(Boolean);
}

function clear() {
  choose({ department: "", channel: [], pillar: [], status: [] });
}

function departmentMenu() {
  const chosen = (event) => choose({ department: event.target.value });
  const options = DATA.departments.map((one) =>
    make("option", { value: one.id, selected: one.id === state.department }, said(one.name)),
  );
  return make(
    "label",
    { class: "department" },
    make("span", {}, word("filter.department")),
    make(
      "select",
      { id: "department", change: chosen },
      make("option", { value: "" }, word("filter.everyone")),
      options,
    ),
  );
}

function menu(name, things, open, key = name) {
  const chosen = state[key];
  const toggled = (event) => {
    const kept = things.map((thing) => thing.id).filter(
      (id) => (id === event.target.value ? event.target.checked : state[key].includes(id)),
    );
    choose({ [key]: kept });
  };
  const boxes = things.map((thing, place) =>
    make(
      "label",
      {},
      make("input", {
        type: "checkbox",
        id: `${name}-${place}`,
        value: thing.id,
        checked: chosen.includes(thing.id),
        change: toggled,
      }),
      make("span", {}, said(thing.name)),
    ),
  );
  return make(
    "details",
    { class: "menu", id: `menu-${name}`, open: open.includes(`menu-${name}`) },
    make(
      "summary",
      { id: `summary-${name}` },
      word(`filter.${name}`),
      key === "layers" ? "" : make("b", {}, chosen.length ? ` ${chosen.length}` : ""),
    ),
    make("fieldset", {}, make("legend", { class: "unseen" }, word(`filter.${name}`)), boxes),
  );
}

/** An open menu closes on Escape, and when the reader goes elsewhere. */
function closeMenus(event) {
  for (const opened of document.querySelectorAll("details.menu[open]")) {
    const inside = opened.contains(event.target);
    if (event.type === "keydown" ? event.key === "Escape" : !inside) {
      opened.open = false;
      if (event.type === "keydown" && inside) opened.querySelector("summary").focus();
    }
  }
}
