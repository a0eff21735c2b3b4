// What readers do with the page. Each scenario says what it saw that it should not have; the driver adds every message
// of the console, every breach of the policy and every request.

const POST = "#post=2026-automne-prevention-incendie/semaine-lancement";
const TITLE = "La Semaine de la prévention des incendies commence";

const texts = (page, selector) => page.$$eval(selector, (found) => found.map((one) => one.textContent.trim()));
const text = (page, selector) => page.$eval(selector, (one) => one.textContent.trim());
const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);
const outings = (page) => page.$$eval(".fc .outing", (found) => found.length);

async function tick(page, menu, label) {
  await page.click(`#summary-${menu}`);
  await page.click(`#menu-${menu} label:has-text("${label}")`);
  await page.click("h1");
}

async function inEachLook(page, audit, name) {
  for (const language of ["fr", "en"]) {
    await page.click(`#language-${language}`);
    for (const view of ["month", "week", "list", "brief"]) {
      await page.click(`#view-${view}`);
      await audit(`${name} ${language} ${view}`);
    }
  }
}

export const scenarios = {
  "it opens on the month of the plans": {
    async run({ page, open, check, same }) {
      await open("town.html");
      same(await text(page, "h1"), "Calendrier éditorial", "heading");
      same(await text(page, "#period"), "Octobre 2026", "period");
      same(await text(page, "#as-of"), "D'après les plans, en date du vendredi 2 octobre 2026", "day");
      check((await outings(page)) > 30, "the month is nearly empty");
    },
  },
  "every day of the week is whole beside the scroll bar": {
    async run({ page, open, same }) {
      await page.setViewportSize({ width: 1280, height: 2400 }); // room for the calendar, not for what follows it
      await open("town.html");
      const cut = await page.$$eval(".fc-daygrid-day", (days) => {
        const right = document.querySelector(".fc-view-harness").getBoundingClientRect().right;
        return days.filter((day) => day.getBoundingClientRect().right > right + 1).map((day) => day.dataset.date);
      });
      same(cut, [], "days that are cut");
    },
  },
  "a department is chosen": {
    async run({ page, open, check, same }) {
      await open("town.html");
      const before = await outings(page);
      await page.selectOption("#department", "pompiers");
      same(await fragment(page), "#department=pompiers", "address");
      check((await outings(page)) < before, "the calendar still shows everybody's posts");
      same(await text(page, "#expected"), "Ce que nous attendons de vous", "first card");
      await page.click("#clear");
      same([await outings(page), await fragment(page)], [before, ""], "all is back");
    },
  },
  "a channel, a pillar and a state are chosen": {
    async run({ page, open, check, same }) {
      await open("town.html");
      await tick(page, "channel", "LinkedIn");
      const short = await texts(page, ".fc .outing .channels");
      check(short.length > 0 && short.every((names) => names.includes("LI")), `not only LinkedIn: ${short}`);
      await page.click("#clear");
      await tick(page, "status", "À valider");
      const all = await page.$$eval(".fc .outing", (found) => found.length);
      same(await page.$$eval(".fc .outing.review", (found) => found.length), all, "only those to be approved");
      await tick(page, "pillar", "culture et loisirs");
      check((await outings(page)) < all, "the pillar leaves none out");
      same(await fragment(page), "#pillar=culture+et+loisirs&status=review", "address");
    },
  },
  "what stands beside posts is shown or not": {
    async run({ page, open, same }) {
      await open("town.html");
      await tick(page, "show", "Dates clés");
      same(await page.$$eval(".fc .beside.date", (found) => found.length), 0, "key dates");
      await tick(page, "show", "Échéances");
      same((await page.$$eval(".fc .beside.due", (found) => found.length)) > 0, true, "deadlines");
    },
  },
  "the view and the period change": {
    async run({ page, open, check, same }) {
      await open("town.html");
      await page.click("#view-week");
      same(await text(page, "#period"), "Du 28 septembre au 4 octobre 2026", "week");
      await page.click("#next");
      same(await text(page, "#period"), "Du 5 au 11 octobre 2026", "next week");
      same(await focused(page), "next", "focus stays on the button");
      await page.click("#view-list");
      check(
        (await texts(page, ".fc-list-event-title a")).includes("Restez à côté du chaudron"),
        "the list lacks a post",
      );
      await page.click("#view-month");
      await page.click("#previous");
      same(await text(page, "#period"), "Septembre 2026", "previous month");
      check((await page.$$(".fc .beside.hold")).length > 0, "the hold of September is not shown");
      await page.click("#today");
      same([await text(page, "#period"), await fragment(page)], ["Octobre 2026", ""], "back to the day of the plans");
    },
  },
  "a full day leads to its week": {
    async run({ page, open, check, same }) {
      await open("crowded.html");
      await page.click(".fc-daygrid-more-link");
      same(await text(page, "#period"), "Du 5 au 11 octobre 2026", "week");
      same(await outings(page), 9, "every post of the day");
      check((await fragment(page)).startsWith("#view=week"), "address");
    },
  },
  "the language changes": {
    async run({ page, open, same }) {
      await open("town.html");
      await page.click("#language-en");
      same(await page.getAttribute("html", "lang"), "en", "lang");
      same(await text(page, "#period"), "October 2026", "period");
      same((await texts(page, ".fc-col-header-cell"))[0], "Monday", "weekday");
      same(await text(page, "#week"), "What goes out this week", "card");
      same(await fragment(page), "#lang=en", "address");
      await page.reload();
      same(await text(page, "h1"), "Editorial calendar", "kept by the address");
    },
  },
  "a link to a post opens it": {
    async run({ page, open, check, same }) {
      await open("town.html", `${POST}&department=pompiers`);
      same(await text(page, "#post-title"), TITLE, "title");
      const lengths = await texts(page, "#post .lengths li");
      check(lengths.some((line) => /^X\s:\s\d+ caractères sur 280/.test(line)), `lengths: ${lengths}`);
      check(
        (await text(page, "#post .visual")).includes("une flamme, une pile, une porte"),
        "no description of the picture",
      );
      await page.click("#close");
      same(await page.$eval("#post", (dialog) => dialog.open), false, "closed");
      await page.click(`.card a:has-text("${TITLE}")`);
      same(await text(page, "#post-title"), TITLE, "from the card");
      await page.goBack();
      same(await page.$eval("#post", (dialog) => dialog.open), false, "Back closes it");
    },
  },
  "a post shows its findings": {
    async run({ page, open, check }) {
      await open("town.html", "#date=2026-10-16");
      await page.click('.fc .outing:has-text("Demain, on part avec son arbre")');
      check((await text(page, "#post .findings")).includes("publications-rapprochées"), "no finding");
    },
  },
  "everything is done with the keyboard": {
    async run({ page, open, check, same }) {
      await open("town.html");
      const press = async (...keys) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await press("Tab", "Enter");
      same(await focused(page), "period", "the first link skips to the calendar");
      await page.focus("#summary-channel");
      await press("Enter", "Tab", "Space");
      same(
        [await focused(page), await fragment(page)],
        ["channel-0", "#channel=facebook"],
        "a box is ticked and keeps the focus",
      );
      await press("Escape");
      same(
        [await focused(page), await page.$$eval("details.menu[open]", (open_) => open_.length)],
        ["summary-channel", 0],
        "Escape closes the menu",
      );
      await page.focus("#view-list");
      await press("Enter");
      same(await focused(page), "view-list", "the view's button keeps the focus");
      for (let steps = 0; steps < 5 && !(await focused(page)).startsWith("title"); steps += 1) await press("Tab");
      const title = await page.evaluate(() => document.activeElement.textContent);
      await press("Enter");
      same(await text(page, "#post-title"), title, "Enter opens the post");
      check(
        await page.evaluate(() => document.getElementById("post").contains(document.activeElement)),
        "the focus is outside the post",
      );
      await press("Escape");
      same(await page.evaluate(() => document.activeElement.textContent), title, "the focus is back where it was");
    },
  },
  "an entry of the month opens with Enter": {
    async run({ page, open, same }) {
      await open("town.html");
      await page.focus('.fc a.outing:has-text("Restez à côté du chaudron")');
      await page.keyboard.press("Enter");
      same(await text(page, "#post-title"), "Restez à côté du chaudron", "title");
      await page.keyboard.press("Escape");
      same(await page.evaluate(() => document.activeElement.classList.contains("outing")), true, "focus is back");
    },
  },
  "both questions are answered on the first screen": {
    async run({ page, open, check }) {
      await open("town.html", "#department=pompiers");
      for (const selector of ["#tasks-all li:first-child", "#week-all li:first-child, #week ~ ul li:first-child"]) {
        const box = await page.locator(selector).first().boundingBox();
        check(box && box.y + box.height < 700, `${selector} is below the first screen`);
      }
      check((await text(page, "#tasks-all")).includes("Nombre d'avertisseurs vérifiés"), "what is expected");
      check((await text(page, "section:has(> #week)")).includes(TITLE), "what goes out");
    },
  },
  "cadence and mix have their figures in words": {
    async run({ page, open, check }) {
      await open("town.html");
      const labels = await page.$$eval(".pace svg", (found) => found.map((one) => one.getAttribute("aria-label")));
      check(labels.length > 5 && labels.every((label) => /par (semaine|mois)/.test(label)), `labels: ${labels}`);
      await page.click("#pace-0 summary");
      check((await page.$$("#pace-0 tbody tr")).length > 5, "no table");
      check(/\d+\s% \(cible\s: 25\s%\)/.test(await text(page, ".mixes")), "no share beside its target");
    },
  },
  "what has no day is listed under the calendar": {
    async run({ page, open, check, same }) {
      await open("town.html");
      await page.click("#undated-all");
      const before = (await texts(page, "#undated li")).length;
      check(before > 0, "nothing is listed");
      await page.click("#undated a >> nth=0");
      same(await page.$eval("#post", (dialog) => dialog.open), true, "a post opens");
    },
  },
  "a brief is read for more weeks": {
    async run({ page, open, check }) {
      await open("town.html", "#department=pompiers&view=brief");
      const before = (await page.$$("#brief tbody tr")).length;
      await page.selectOption("#weeks", "8");
      check((await page.$$("#brief tbody tr")).length > before, "no more rows");
    },
  },
  "nothing but the content is printed": {
    async run({ page, open, same }) {
      await open("town.html", "#department=pompiers");
      await page.emulateMedia({ media: "print" });
      same(
        await page.$$eval("button, select, summary", (found) => found.filter((one) => one.checkVisibility()).length),
        0,
        "controls",
      );
      await page.evaluate((to) => (location.hash = to), POST);
      await page.waitForSelector("#post[open]");
      same(await page.$eval("main", (one) => one.checkVisibility()), false, "an open post is printed alone");
    },
  },
  "hours are the organization's wherever the browser is": {
    options: { timezoneId: "Asia/Tokyo" },
    async run({ page, open, check }) {
      await open("town.html");
      check((await texts(page, ".fc .outing")).some((line) => /^12\sh Restez à côté/.test(line)), "another hour");
    },
  },
  "a page without a day goes by the reader's however the browser writes dates": {
    async run({ page, open, same }) {
      await page.clock.setFixedTime(new Date("2026-10-28T03:30:00Z")); // still the 27th in Toronto
      await page.addInitScript(() => {
        const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
        Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
          get() {
            return this.resolvedOptions().month === "2-digit" ? () => "10/27/2026" : get.call(this);
          },
        });
      });
      await open("dayless.html");
      same(await text(page, "#period"), "Octobre 2026", "period");
      same(await page.getAttribute(".fc .as-of", "data-date"), "2026-10-27", "today");
    },
  },
  "a campaign that only asks something of a department is in its calendar": {
    async run({ page, open, same }) {
      await open("dayless.html", "#department=police&date=2026-10-05");
      same(await page.$$eval(".fc .beside.window", (found) => found.length), 2, "first and last day");
    },
  },
  "a narrow screen starts with the list and needs no sideways scrolling": {
    options: { viewport: { width: 320, height: 640 } },
    async run({ page, open, same, audit }) {
      await open("town.html");
      same(await page.getAttribute("#view-list", "aria-pressed"), "true", "list");
      for (const view of ["list", "brief"]) {
        await page.click(`#view-${view}`);
        same(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          true,
          `${view} fits`,
        );
      }
      await audit("narrow");
    },
  },
  "accessible in the light": {
    async run({ page, open, audit }) {
      await open("town.html");
      await inEachLook(page, audit, "light");
      await open("town.html", POST);
      await audit("post");
      await open("town.html", "#department=pompiers");
      await page.click("#summary-status");
      await audit("open menu");
    },
  },
  "accessible in the dark": {
    options: { colorScheme: "dark" },
    async run({ page, open, audit }) {
      await open("town.html");
      await inEachLook(page, audit, "dark");
      await open("town.html", POST);
      await audit("post");
      await open("hostile.html", "#post=plan/pile");
      await audit("post with findings");
    },
  },
  "the public page has posts, channels and nothing to open": {
    async run({ page, open, check, same, audit }) {
      await open("public.html");
      check((await outings(page)) > 10, "few posts");
      same(
        await page.$$eval(
          "select, .card, .coverage:not([hidden]), a.outing[href], #menu-status",
          (found) => found.length,
        ),
        0,
        "private parts",
      );
      await page.click(".fc .outing");
      same(await page.$eval("#post", (dialog) => dialog.open), false, "no post opens");
      await tick(page, "channel", "LinkedIn");
      check((await texts(page, ".fc .outing .channels")).every((names) => names.includes("LI")), "the filter");
      await audit("public");
    },
  },
  "hostile plans are read as text": {
    async run({ page, open, check, same }) {
      await open("hostile.html", "#post=plan/pile");
      check((await text(page, "#post-title")).startsWith("</script><script>alert(1)</script>"), "title");
      check((await text(page, "#post .after")).includes("javascript:alert(3)"), "the address is not told");
      for (const view of ["week", "list", "brief", "month"]) {
        await open("hostile.html", `#view=${view}`);
        same(await page.$$eval("img, script", (found) => found.length), 3, `${view}: our own scripts and the data`);
      }
      await open("hostile.html", "#post=plan/pile");
      same(await page.$$eval('a[href^="javascript"]', (found) => found.length), 0, "links");
    },
  },
};
