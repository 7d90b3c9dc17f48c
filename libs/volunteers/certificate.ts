import type { Certificate, Volunteer } from './domain/volunteer.js';
import { confirmedEntries } from './domain/volunteer.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const hours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** A certificate of service as a page to print: who, hours and content, issuer, number, date, places for signatures and seal (志愿服务记录证明). */
export const certificateHtml = (
  volunteer: Volunteer,
  { number, from, to, minutes, issuedAt }: Certificate,
  { name, issuer }: { readonly name: string; readonly issuer: string },
): string => {
  const rows = confirmedEntries(volunteer, { from, to }).map(
    (entry) =>
      `<tr><td>${entry.from.slice(0, 10)}</td><td>${escaped(entry.content ?? entry.initiative ?? '')}</td><td>${escaped(entry.confirmer)}</td><td>${hours(entry.minutes)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>志愿服务证明 ${escaped(number)}</title>
<style>body{font:16px/1.8 serif;margin:2.5cm;color:#000}h1{text-align:center}table{width:100%;border-collapse:collapse}td,th{border:1px solid #000;padding:.3em .6em;text-align:left}footer{margin-top:3em}</style></head>
<body><h1>志愿服务记录证明</h1><p>编号：${escaped(number)}</p>
<p>兹证明 <strong>${escaped(name)}</strong> 于 ${from} 至 ${to} 参加志愿服务，累计服务时间 <strong>${hours(minutes)}</strong> 小时。</p>
<table><thead><tr><th>日期</th><th>服务内容</th><th>确认单位</th><th>小时</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<footer><p>出具单位（章）：${escaped(issuer)}</p><p>负责人签字：＿＿＿＿＿＿　经办人签字：＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿</p><p>日期：${issuedAt.slice(0, 10)}</p></footer></body></html>
`;
};
