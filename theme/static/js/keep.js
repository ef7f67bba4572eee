// “Yours to keep”: the buttons that share the page and copy its address. Both stay hidden without this script, and
// the one that shares where the browser has no share sheet. The address stands there to be copied by hand.
const keep = document.querySelector(".keep");
const address = keep.querySelector(".keep__address");
const copyButton = keep.querySelector(".keep__copy");
const shareButton = keep.querySelector(".keep__share");
const picture = keep.querySelector(".keep__picture");
const status = keep.querySelector(".keep__status");

const say = (words) => {
  status.textContent = "";
  setTimeout(() => { status.textContent = words; }, 50); // so that the same words are read out again
};

// Where the page came by plain HTTP, or is shown inside another app, there is no clipboard, or it is refused.
const copyBySelecting = () => {
  address.focus({ preventScroll: true });
  address.setSelectionRange(0, address.value.length);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
};

const copy = async () => {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(address.value);
  } catch {
    isCopied = copyBySelecting();
    if (isCopied) {
      copyButton.focus({ preventScroll: true });
    }
  }
  say(isCopied ? copyButton.dataset.copied : copyButton.dataset.failed);
};

const page = { title: document.title, url: address.value };

const takesPictures = () => {
  const sample = new File([""], "picture.jpg", { type: "image/jpeg" });
  return Boolean(picture && navigator.canShare && navigator.canShare({ ...page, files: [sample] }));
};

// The browser has the picture already; it is fetched as soon as a finger touches the button, since a share sheet
// opens only soon after that.
let fetched;
const pictureFile = () => {
  fetched ??= fetch(picture.src)
    .then((response) => (response.ok ? response.blob() : Promise.reject(new Error(response.statusText))))
    .then((blob) => new File([blob], picture.dataset.name, { type: "image/jpeg" }));
  return fetched;
};

const share = async () => {
  try {
    const files = takesPictures() ? await pictureFile().then((file) => [file], () => []) : [];
    await navigator.share(files.length ? { ...page, files } : page);
  } catch (error) {
    // A closed share sheet is an answer, not an error. Where it did not open at all, the address is copied.
    if (error.name !== "AbortError") {
      await copy();
    }
  }
};

copyButton.hidden = false;
copyButton.addEventListener("click", copy);
if (navigator.share) {
  shareButton.hidden = false;
  shareButton.addEventListener("click", share);
  shareButton.addEventListener("pointerdown", () => takesPictures() && pictureFile().catch(() => { fetched = undefined; }));
}
