// Copies a piece of code, and changes it with what is chosen beside it. Without this script the code is there to be
// selected, and the choices are hidden.
const copied = async (code) => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    // No secure page, or no leave to write: the old way, which leaves the code selected if it fails, too.
    getSelection().selectAllChildren(code);
    return document.execCommand("copy");
  }
};

for (const button of document.querySelectorAll("[data-copy]")) {
  const code = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.textContent = (await copied(code)) ? button.dataset.done : button.dataset.selected;
    setTimeout(() => { button.textContent = words; }, 2500);
  });
}

// What is chosen stands in the middle of an address, between `data-path-start` and `data-path-end`; a size has its height, too.
for (const choices of document.querySelectorAll("[data-choices]")) {
  const code = document.getElementById(choices.dataset.choices);
  const preview = document.getElementById(choices.dataset.preview);
  choices.hidden = false;
  choices.addEventListener("change", () => {
    const inputs = [...choices.querySelectorAll("input:checked")];
    const address = choices.dataset.pathStart + inputs.map((input) => input.value).join("") + choices.dataset.pathEnd;
    const { height } = inputs.find((input) => input.dataset.height).dataset;
    code.textContent = code.textContent
      .replace(/src="[^"]*"/, `src="${choices.dataset.wall}${address}"`)
      .replace(/height="\d+"/, `height="${height}"`);
    const part = preview.querySelector("img, iframe");
    part.height = height;
    // A new element, since an address that differs in its end alone is not loaded again.
    const anew = part.cloneNode();
    anew.src = choices.dataset.root + address;
    part.replaceWith(anew);
  });
}
