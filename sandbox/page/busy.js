/** Buttons that are at work. */

/** Run once however often the button is pressed; meanwhile it shows that it is busy. */
export async function whileBusy(button, run) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await run();
  } finally {
    button.removeAttribute("aria-busy");
  }
}
