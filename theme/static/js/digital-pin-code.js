// Makes the code for a digital pin of somebody's address, in their own browser: nothing is sent or kept. The form stays
// hidden without this script, and where the page came by plain HTTP: there the browser makes no such codes.
const form = document.querySelector(".pin-code");
const address = form.querySelector("input");
const status = form.querySelector("[role=status]");
const result = form.querySelector("code");

const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const makeCode = async () => {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(12)));
  const words = new TextEncoder().encode(address.value.trim().toLowerCase() + salt);
  const code = hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", words)));
  result.textContent = `sha256$${code}\n${salt}`;
  result.parentElement.hidden = false;
  status.textContent = status.dataset.made;
};

if (globalThis.crypto?.subtle) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    makeCode();
  });
}
