// What the page says, in its two languages.
const TEXTS = {
  skip: ["Langsung ke naskah", "Skip to the draft"],
  tagline: ["Meja redaksi yang tidak pernah tidur: tempel naskah, lihat yang akan dikembalikan penyunting.", "The copy desk that never sleeps: paste a draft, see what an editor would send back."],
  language: ["Bahasa", "Language"],
  draft: ["Naskah", "Draft"],
  open: ["Buka berkas", "Open a file"],
  example: ["Contoh", "Example"],
  copy: ["Salin", "Copy"],
  copied: ["Tersalin", "Copied"],
  download: ["Unduh", "Download"],
  about: ["Tentang naskah ini", "About this draft"],
  format: ["Format", "Format"],
  plain: ["Teks", "Plain text"],
  profile: ["Profil", "Profile"],
  decided: ["ditentukan naskah", "decided by the draft"],
  published: ["Tanggal terbit", "Day of publication"],
  origin: ["Asal", "Origin"],
  unsaid: ["tidak disebut", "not given"],
  staff: ["redaksi", "newsroom"],
  community: ["komunitas", "community"],
  author: ["Penulis", "Author"],
  section: ["Rubrik", "Section"],
  sponsored: ["Konten berbayar", "Sponsored"],
  yes: ["ya", "yes"],
  no: ["tidak", "no"],
  result: ["Hasil", "Result"],
  fixAll: ["Terapkan perbaikan aman", "Apply safe fixes"],
  sarif: ["Simpan SARIF", "Save SARIF"],
  findings: ["Temuan", "Findings"],
  sources: ["Sumber", "Sources"],
  timeline: ["Linimasa", "Timeline"],
  close: ["Tutup", "Close"],
  token: ["Layanan ini meminta token", "This service asks for a token"],
  enter: ["Masuk", "Enter"],
  private: ["Naskah hanya dikirim ke layanan ini; tidak dicatat dan tidak disimpan.", "A draft goes to this service only; it is neither logged nor stored."],
  start: ["Tempel, ketik, atau jatuhkan naskah di sini.", "Paste, type or drop a draft here."],
  checking: ["Memeriksa …", "Checking …"],
  pass: ["Lolos: tidak ada temuan.", "Pass: nothing found."],
  review: ["Tinjau: ada yang perlu dilihat, tidak ada yang menahan.", "Review: some things to look at, nothing blocks."],
  block: ["Tertahan: perbaiki sebelum terbit.", "Blocked: mend this before publishing."],
  incomplete: ["Belum terperiksa seluruhnya; jangan terbitkan dahulu.", "Not wholly checked; do not publish yet."],
  unreachable: ["Layanan tidak menjawab; naskah belum diperiksa.", "The service does not answer; the draft is not checked."],
  error: ["kesalahan", "error", "errors"],
  warning: ["peringatan", "warning", "warnings"],
  note: ["catatan", "note", "notes"],
  line: ["baris", "line"],
  replace: ["Ganti: ", "Replace: "],
  remove: ["Hapus", "Delete"],
  insert: ["Sisipkan: ", "Insert: "],
  nothing: ["Tidak ada.", "None."],
  wrong: ["Ini keliru", "This is wrong"],
  thanks: ["Tercatat, terima kasih.", "Noted, thank you."],
  notKept: ["Tidak tercatat: ", "Not noted: "],
  asText: ["Dokumen Word dibaca sebagai teks; unduhan berupa teks.", "The Word document was read as text; a download is text."],
};

export const language = { now: "id" };

export const say = (key) => TEXTS[key][language.now === "en" ? 1 : 0];

// A number of things: Indonesian has no plural.
export const count = (number, key) => `${number} ${language.now === "en" && number !== 1 ? TEXTS[key][2] : say(key)}`;

export function translatePage() {
  document.documentElement.lang = language.now;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  document.getElementById("draft").placeholder = say("start");
}
