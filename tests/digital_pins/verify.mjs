// The second verifier: it shares no code and no library with the first one, and asks nothing of the network.
// Signatures are judged by jose, the status list by Digital Bazaar's implementation of the standard.
// Arguments: the folder of a built site, the address at which it stands, the picture of a digital pin.
// It prints {"verdict": "accepted" | "revoked" | "refused", "reason": …, "subject": …}.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [site, address, picture, packages] = process.argv.slice(2);
const require = createRequire(`${packages}/`);
const { compactVerify, decodeProtectedHeader, importJWK } = await import(pathToFileURL(require.resolve("jose")));
const { checkStatus } = await import(
  pathToFileURL(`${packages}/@digitalbazaar/vc-bitstring-status-list/lib/index.js`)
);

const fileOf = (url) => {
  if (!url.startsWith(address)) throw new Error(`${url} is elsewhere`);
  const file = `${site}/${url.slice(address.length)}`;
  if (!existsSync(file)) throw new Error(`${url} is not there`);
  return readFileSync(file);
};

// PNG (third edition), section 11.3.3.4: keyword, 0, compressed?, method, language, 0, translated keyword, 0, text.
const carriedBy = (png) => {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt") {
      const [keyword] = data.toString("latin1").split("\0", 1);
      const text = data.subarray(keyword.length + 5).toString("utf8");
      if (keyword === "openbadgecredential" && data[keyword.length + 1] === 0) return text;
    }
    at += length + 12;
  }
  throw new Error("the picture carries nothing");
};

// did:web: colons are slashes, the document is did.json in that folder.
const documentOf = (did) => {
  const [scheme, method, host, ...folders] = did.split(":");
  if (scheme !== "did" || method !== "web") throw new Error(`${did} is no did:web`);
  const path = [decodeURIComponent(host), ...folders].join("/");
  const document = JSON.parse(fileOf(`https://${path}/did.json`));
  if (document.id !== did) throw new Error(`${did} has the document of ${document.id}`);
  return document;
};

const judged = async (token) => {
  const { kid } = decodeProtectedHeader(token);
  const [did] = kid.split("#");
  const method = documentOf(did).verificationMethod.find((key) => key.id === kid);
  if (!method) throw new Error(`${kid} is no key of its issuer`);
  const key = await importJWK(method.publicKeyJwk, "RS256");
  const { payload } = await compactVerify(token, key, { algorithms: ["RS256"] });
  const credential = JSON.parse(new TextDecoder().decode(payload));
  const issuer = credential.issuer.id ?? credential.issuer;
  if (issuer !== did) throw new Error(`${issuer} did not sign this`);
  if (new Date(credential.validFrom) > new Date()) throw new Error("it is not valid yet");
  return credential;
};

const verdict = async () => {
  const credential = await judged(carriedBy(readFileSync(picture)));
  if (!credential.type.includes("OpenBadgeCredential")) throw new Error("it is no Open Badge");
  const documentLoader = async (url) => ({ documentUrl: url, document: await judged(fileOf(url).toString()) });
  const result = await checkStatus({
    credential,
    documentLoader,
    verifyBitstringStatusListCredential: false, // `judged` has done that, as a JSON Web Signature
  });
  if (result.error) throw result.error;
  const isRevoked = result.results.some((entry) => entry.status);
  return { verdict: isRevoked ? "revoked" : "accepted", reason: "", subject: credential.credentialSubject };
};

const printed = await verdict().catch((error) => ({ verdict: "refused", reason: error.message, subject: null }));
process.stdout.write(JSON.stringify(printed));
