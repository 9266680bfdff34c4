// Made from client.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { FacilitatorMessages } from './messageTypes.ts';

export const client: FacilitatorMessages['client'] = {
  legend: '客戶與大螢幕',
  name: '客戶名稱',
  nameHint: '顯示在第一張、加入頁和紙上。留空就不顯示。',
  logo: '標誌',
  logoHint: 'PNG、JPEG、WebP或SVG。太大會自動縮小。',
  choose: '選一張圖',
  another: '換一張',
  remove: '去掉標誌',
  alt: '{name}的標誌',
  altUnnamed: '標誌',
  currency: '貨幣',
  otherCurrency: '其他貨幣',
  code: '貨幣程式碼',
  codeHint: '三個字母，比如SEK。',
  theme: '大螢幕',
  light: '淺色，適合亮的房間',
  dark: '深色，適合暗的房間',
  year: '展望到哪一年',
  yearHint: '留空就是日期之後兩年。',
  needCurrency: '寫上貨幣的三個字母，比如SEK。',
  needYear: '年份從2000到2200。',
  notAPicture: '這個檔案不是每部手機都能顯示的圖片。換成PNG、JPEG或WebP。',
  tooLarge: '這張圖縮小後還是超過200KB，換一張簡單些的。',
  size: '這張圖太小或太大，每邊16到4096畫素才行。',
};
