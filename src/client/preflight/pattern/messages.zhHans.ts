import type { PatternMessages } from './messages.en.ts';

export const zhHans: PatternMessages = {
  name: '投影测试图',
  smallest: '最小的一行字，看得清吗？',
  edges: '四个角都在吗？圆是圆的吗？',
  safe: '要紧的都在虚线以内',
  size: '{width} × {height} · {ratio}',
  theme: '换明暗',
  fill: '铺满全屏',
  end: '结束',
  ended: '可以关掉这个窗口了。',
};
