import { theme, type ThemeConfig } from 'antd';

const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Segoe UI', sans-serif";

/**
 * Red is the product's mark and never an action: in Ant Design red says danger. Greys are darker than Ant Design's own, which do not reach
 * the contrast of WCAG 2.1 AA.
 */
export const themeOf = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    fontFamily,
    borderRadius: 6,
    wireframe: false,
    ...(isDark
      ? {
          colorPrimary: '#5b9bf8',
          colorError: '#ff8287',
          colorLink: '#7db1ff',
          colorBgLayout: '#101318',
          colorBgContainer: '#181c23',
          colorBgElevated: '#1f242d',
          colorTextSecondary: 'rgba(255,255,255,0.78)',
          colorTextTertiary: 'rgba(255,255,255,0.68)',
          colorTextQuaternary: 'rgba(255,255,255,0.62)',
          colorTextDescription: 'rgba(255,255,255,0.68)',
          colorTextPlaceholder: 'rgba(255,255,255,0.62)',
          colorTextDisabled: 'rgba(255,255,255,0.6)',
          colorTextLightSolid: '#0b1524',
        }
      : {
          colorPrimary: '#1d5bb8',
          colorLink: '#1d5bb8',
          colorSuccess: '#2c7a3f',
          colorWarning: '#a85f00',
          colorError: '#b3202a',
          colorWarningBg: '#fff8eb',
          colorWarningBorder: '#f3d19c',
          colorErrorBg: '#fdf1f1',
          colorErrorBorder: '#f0b9bc',
          colorBgLayout: '#f3f5f9',
          colorTextSecondary: 'rgba(15,23,42,0.76)',
          colorTextTertiary: 'rgba(15,23,42,0.68)',
          colorTextQuaternary: 'rgba(15,23,42,0.64)',
          colorTextDescription: 'rgba(15,23,42,0.68)',
          colorTextPlaceholder: 'rgba(15,23,42,0.62)',
          colorTextDisabled: 'rgba(15,23,42,0.6)',
        }),
  },
  components: {
    Layout: {
      headerHeight: 56,
      headerPadding: '0 20px',
      ...(isDark ? { headerBg: '#181c23' } : { headerBg: '#ffffff' }),
    },
    Table: { cellPaddingBlockSM: 8, headerBorderRadius: 6 },
    Card: { bodyPadding: 16, headerHeight: 48 },
  },
});
