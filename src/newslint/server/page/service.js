// Calls the service. A call that fails is an answer with the verdict "incomplete", never a pass.
const TOKEN = "newslint-token";

function headers(more = {}) {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { ...more, Authorization: `Bearer ${token}` } : more;
}

export const keepToken = (token) => sessionStorage.setItem(TOKEN, token);

export async function check(order, signal) {
  const response = await fetch("v1/check", {
    method: "POST", signal, headers: headers({ "Content-Type": "application/json" }), body: JSON.stringify(order),
  });
  const answer = await response.json();
  return { ...answer, status: response.status };
}

export async function explain(rule, lang) {
  const response = await fetch(`v1/explain/${encodeURIComponent(rule)}?lang=${lang}`, { headers: headers() });
  const answer = await response.json();
  return answer.markdown ?? answer.detail;
}

// Notes that a finding is wrong; gives what went wrong, or nothing.
export async function remark(data) {
  const response = await fetch("v1/feedback", { method: "POST", headers: headers({ "Content-Type": "application/json" }), body: JSON.stringify(data) });
  return response.ok ? "" : (await response.json()).detail;
}
