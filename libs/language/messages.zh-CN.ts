/**
 * What is wrong with one field, English and Chinese: `{}` stands for what changes from case to case, `$1`, `$2` for the same in Chinese. The name of
 * the field, with which most English messages begin, stands beside the message anyway.
 */
const messages: readonly (readonly [english: string, chinese: string])[] = [
  ['property {} should not exist', '没有这一项'],
  ['nested property {} must be either object or array', '须是对象或列表'],
  ['an unknown value was passed to the validate function', '内容无法识别'],
  ['All {} elements must be unique', '不能有重复的项'],
  ['{} must be a string', '须是文本'],
  ['{} must be an array', '须是列表'],
  ['{} must be an object', '须是对象'],
  ['{} must be a boolean value', '须是 true 或 false'],
  ['{} must be an integer number', '须是整数'],
  ['{} must be a number conforming to the specified constraints', '须是数字'],
  ['{} must be a positive number', '须是正数'],
  ['{} must not be less than {}', '不能小于 $2'],
  ['{} must not be greater than {}', '不能大于 $2'],
  ['{} must be longer than or equal to {} characters', '至少 $2 个字符'],
  ['{} must be shorter than or equal to {} characters', '最多 $2 个字符'],
  ['{} must contain no more than {} elements', '最多 $2 项'],
  ['{} must contain at least {} elements', '至少 $2 项'],
  ['{} must be one of the following values: {}', '须是以下之一：$2'],
  [
    '{} must be addresses that begin with http:// or https://, or records of this system like {}',
    '须是以 http:// 或 https:// 开头的网址，或本系统的记录，如 $2',
  ],
  [
    '{} must be an opaque id of letters, digits and . _ : @ | ~ + -, no name, telephone or identity number',
    '须是不含姓名、电话和证件号的编号，只能有字母、数字和 . _ : @ | ~ + -',
  ],
  ['{} must be one of {}', '须是以下之一：$2'],
  ['{} must match {} regular expression', '格式不对，须符合 $2'],
  ['{} must be equal to {}', '须是 $2'],
  ['{} should not be empty', '不能留空'],
  ['{} must not be empty', '不能留空'],
  ['{} must be the id of an initiative', '须是联合活动的编号'],
  ['{} must be an opaque id', '须是人员编号，不能是姓名'],
  ['{} must hold texts by the names of fields', '须按字段名称填写文字'],
  ['{} must not be in the future', '不能晚于今天'],
  ['{} must be comma-separated values', '须是逗号分隔的表格（CSV）'],
  ['{} must have at most {} rows', '最多 $2 行'],
  ['{} must be the id of a thing, like {}', '须是编号，如 $2'],
  ['{} should not be null or undefined', '不能留空'],
  ['{} must be a URL address', '须是网址'],
  ['{} must be an email', '须是电子邮箱地址'],
  ['{} must be a UUID', '须是 UUID'],
  ['{} must be an IANA time zone like Asia/Shanghai', '须是时区数据库中的时区，如 Asia/Shanghai'],
  ['{} must be a valid IANA time-zone', '须是时区数据库中的时区，如 Asia/Shanghai'],
  ['{} must be a zone of the time zone database, like Asia/Shanghai', '须是时区数据库中的时区，如 Asia/Shanghai'],
  ['{} must be an instant as RFC 3339 has it, like {}', '须是带时区的时刻，如 $2'],
  ['{} must be one instant as RFC 3339 has it, like {}', '须是一个带时区的时刻，如 $2'],
  ['{} must be a date like {} or an instant like {}', '须是日期（如 $2）或时刻（如 $3）'],
  ['{} must be a date like {}', '须是日期，如 $2'],
  ['{} must be a text of one line', '须是一行文本'],
  ['{} must be a time of day like {}', '须是一天中的时间，如 $2'],
  ['{} must be addresses that begin with http:// or https://', '须是以 http:// 或 https:// 开头的网址'],
  ['{} must be the code of a body', '须是组织代码'],
  ['{} must be an id of a person, not a name', '须是人员编号，不能是姓名'],
  ['{} must be an address that begins with http:// or https://', '须是以 http:// 或 https:// 开头的网址'],
  ['{} must be a short key', '须是简短的编号：字母、数字和 -'],
  ['{} must be capital letters, digits and -, at most {}', '只能有大写字母、数字和 -，最多 $2 个'],
  ['{} must take at most {} bytes as JSON', '写成 JSON 最多 $2 字节'],
  ['{} must be office hours like {}', '须是办公时间，如 $2'],
  ['{} must be words with dots between them, like {}', '须是用点连接的词，如 $2'],
  ['{} must be all, kind:<kind>, unit:<unit> or body:<code>', '须是 all、kind:<类别>、unit:<条线> 或 body:<组织代码>'],
  [
    '{} must be a number, a text, a boolean, or a table of at most 100 flat rows',
    '须是数字、文本、true 或 false，或者最多 100 行的表',
  ],
  ['{} must name the notice', '须写明通知'],
  ['{} must say why', '须说明理由'],
  ['{} must be the name of a stream, like {}', '须是事件流的名称，如 $2'],
  ['{} must lie in the years {} to {}', '须在 $2 年至 $3 年之间'],
  ['{} must come after from', '须晚于 from'],
  ['must be after from', '须晚于 from'],
  ['must be in the past', '须是过去的时间'],
  ['{} must be at most {} days after from', '最多晚于 from $2 天'],
  ['must be at most {} years after from', '最多晚于 from $1 年'],
  ['must be a whole number from {} to {}', '须是 $1 至 $2 的整数'],
  ['{} must be a JSON list', '须是 JSON 列表'],
  ['the body must be a JSON object', '内容须是 JSON 对象'],
  ['the body may have at most {} values', '内容最多 $1 个值'],
  ['the query may have at most {} parameters', '最多 $1 个查询参数'],
  ['{} may have at most {} items', '最多 $2 项'],
  ['{} may have at most {} members', '最多 $2 个成员'],
  ['{} is no number that can be kept', '数字太大'],
  ['{} is masked for you: leave it out, or write it anew', '对您是隐藏的：请不要填写，或者重新填写'],
  ['{} holds a control character that does not show', '含有不可见的控制字符'],
  ['holds a control character that does not show', '含有不可见的控制字符'],
  ['{} has a member whose name is longer than {}', '有成员的名称超过 $2 个字符'],
  ['{} has a member whose name holds a control character', '有成员的名称含有控制字符'],
  ['{} is needed where kind is {}', 'kind 为 $2 时不能缺少'],
  ['{} is needed to look for what is free', '查询空闲资源时不能缺少'],
  ['{} cannot be taken away', '不能取消'],
  ['either a body or an initiative is needed', '须指明组织或活动'],
  ['exactly one part has to be the sheet, as a file', '须恰有一个部分是表格文件'],
  ['needs column, words and reading as texts', '须有 column、words 和 reading，都是文本'],
  ['is for application/json: a stream has no end', '只用于 application/json：实时流没有结束时间'],
  ['is not a parameter of the feed', '不是动态的查询参数'],
  ['has more than {} values', '超过 $1 个值'],
  ['is longer than {} characters', '超过 $1 个字符'],
  ['{} is not a unit', '$1 不是条线'],
  ['{} is not a registered body', '名册中没有组织 $1'],
  ['{} is dissolved', '组织 $1 已撤销'],
  ['{} must be 1 to 255 visible ASCII characters', '须是 1 至 255 个可见的 ASCII 字符'],
  ['{} must be one version as the ETag gave it, like "3", or *', '须是 ETag 给出的版本，如 "3"，或 *'],
];

/** Characters with a meaning in regular expressions, which stand for themselves here. */
const literal = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const patterns = messages.map(
  ([english, chinese]) => [new RegExp(`^${english.split('{}').map(literal).join('(.*?)')}$`, 's'), chinese] as const,
);

const ofEach = 'each value in ';

/** A message about one field in Chinese; undefined for one that is not in the table, of which a test tells. */
export const messageInChinese = (message: string): string | undefined => {
  const isOfEach = message.startsWith(ofEach);
  const one = isOfEach ? message.slice(ofEach.length) : message;
  for (const [pattern, chinese] of patterns) {
    const found = pattern.exec(one);
    if (found)
      return (
        (isOfEach ? '每一项' : '') + chinese.replaceAll(/\$(\d)/g, (_, place: string) => found[Number(place)] ?? '')
      );
  }
  return undefined;
};
