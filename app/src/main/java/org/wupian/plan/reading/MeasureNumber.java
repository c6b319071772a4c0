package org.wupian.plan.reading;

import java.util.regex.Pattern;

/// The number of a measure as a plan prints it (措施序号): 12, 三, （三）, 第五条, ①, 1.2, or with its chapter
/// 二-3.
public final class MeasureNumber {

    private static final String VALUE = "(?:\\d{1,3}|[一二三四五六七八九十百零〇]{1,7})";
    private static final String ONE =
            "(?:第V(?:章|篇|编|部分|节|条)|(?:任务|措施|举措|行动|工程)?V|\\(V\\)|V\\)|[①-⑳⑴-⒇⒈-⒛㈠-㈩])"
                    .replace("V", VALUE);
    private static final Pattern NUMBER = Pattern.compile(ONE + "(?:[-.]" + ONE + "){0,5}");

    private MeasureNumber() {}

    /// Whether words are a number and nothing else.
    public static boolean isOne(String words) {
        return words.length() <= 20 && NUMBER.matcher(Phrase.of(words).norm()).matches();
    }
}
