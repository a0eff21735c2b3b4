// Runs before the library, which adds its rules to our sheet: all but its font of icons, which we do not show and
// which the policy forbids.

const sheet = document.querySelector("style[data-fullcalendar]").sheet;
const insert = sheet.insertRule.bind(sheet);
sheet.insertRule = (rule, at) => (rule.startsWith("@font-face") ? at : insert(
  rule,
  Math.min(at, sheet.cssRules.length),
));
