package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the plan's title and its year (标题、年度) above the first heading.
final class PlanTitle {

    private static final Pattern KIND =
            Pattern.compile("方案|措施|意见|计划|规划|要点|通知|办法|分工|清单|举措|行动|细则|政策|条|纲要");
    private static final String YEARS = "20\\d\\d年?(?:度|版|[—\\-~至]+20\\d\\d年?)?";
    private static final Pattern NOISE =
            Pattern.compile(
                    "^(?:附件\\s*\\d*[:：]?|\\((?!"
                            + YEARS
                            + "\\)).*\\)|[\\p{IsHan}]{1,8}〔\\d{4}〕\\d+号|.*〔20\\d\\d〕\\s*\\d+\\s*号|20\\d\\d年\\d{1,2}月\\d{1,2}日|\\d+"
                            + "|.*(?:人民政府|办公室|办公厅|委员会|分行|分局|局|厅)\\s*文件|发布(?:时间|日期).*|来源.*|索引号.*)$");
    private static final Pattern BODY_STARTS =
            Pattern.compile(
                    "(?:[（(](?:征求意见稿|试行|草案|送审稿|讨论稿|修订稿|暂行)[）)])?(?=为(?:深入|全面|认真|切实|进一步|加快|推动|落实|贯彻|了|充分|更好|积极|扎实|促进|做好|支持|加强|规范|有效|着力)|根据《|(?<=[）)])为|(?<=(?:方案|措施|举措|意见|计划|规划|要点|办法|条)[\\s）]{0,2})为|按照(?:《|党|国|省|市))");
    private static final Pattern DRAFT =
            Pattern.compile("\\s*[（(](?:征求意见稿|试行|草案|送审稿|讨论稿|修订稿|暂行)[）)]$");

    /// What a lost line break leaves before the plan's own title: 附件, or the title of the notice
    /// that brings it.
    private static final Pattern NOTICE =
            Pattern.compile(
                    "^(?:.{6,}?的通知[\\s）)]*(?=.{6,}(?:"
                            + KIND.pattern()
                            + ")))?(?:附件\\s*\\d*[:：]?\\s*(?=.{6,}))?");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|[—\\-~至])");
    private static final Pattern ISSUED =
            Pattern.compile(
                    "^(?:[\\p{IsHan}]{1,8}\\((20\\d\\d)\\)\\d+号|(20\\d\\d)年\\d{1,2}月\\d{1,2}日)$");
    private static final Pattern OTHER_YEAR =
            Pattern.compile("[到至]20\\d\\d年|20\\d\\d年?[—\\-~至]+20\\d\\d年?|《[^》]*》|\\([^()]*号\\)");

    private PlanTitle() {}

    /// @param preamble paragraphs above the first heading
    static String of(List<Line> preamble) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (Line line : preamble) {
            String text = line.text().strip();
            String norm = Phrase.of(text).norm();
            boolean body = norm.matches(".*[。:;,]$") || text.length() > 90;
            if (body || NOISE.matcher(text).matches() || NOISE.matcher(norm).matches()) {
                Matcher start = BODY_STARTS.matcher(text);
                if (body && start.find() && start.start() > 4 && start.start() < 90) {
                    block.add(
                            text.substring(0, start.start()).replaceFirst("^附件\\s*\\d*[:：]?", ""));
                }
                end(blocks, block);
                block = new ArrayList<>();
            } else {
                block.add(text);
            }
        }
        end(blocks, block);
        String title =
                blocks.stream()
                        .map(it -> String.join("", it))
                        .filter(it -> KIND.matcher(it).find())
                        .reduce((_, last) -> last)
                        .or(() -> blocks.stream().map(it -> String.join("", it)).findFirst())
                        .orElse("");
        String own = NOTICE.matcher(title.strip()).replaceFirst("");
        return DRAFT.matcher(own).replaceAll("").strip();
    }

    private static void end(List<List<String>> blocks, List<String> block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    /// The year the plan is for: the first in its title, else that of its issue, else the one its
    /// text names most, years by which something is to be reached left aside.
    ///
    /// @param all the whole document, with the notice around the plan
    static @Nullable Integer yearOf(String title, List<Line> lines, List<Line> all) {
        Matcher inTitle = YEAR.matcher(Phrase.of(title).norm());
        if (inTitle.find()) {
            return Integer.valueOf(inTitle.group(1));
        }
        return yearOfIssue(all)
                .or(() -> yearNamedMost(lines))
                .or(() -> yearNamedMost(all))
                .orElse(null);
    }

    private static Optional<Integer> yearOfIssue(List<Line> all) {
        return all.stream()
                .map(it -> ISSUED.matcher(Phrase.of(it.text()).norm().strip()))
                .filter(Matcher::matches)
                .map(it -> Integer.valueOf(it.group(1) == null ? it.group(2) : it.group(1)))
                .findFirst();
    }

    private static Optional<Integer> yearNamedMost(List<Line> lines) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Line line : lines) {
            String own = OTHER_YEAR.matcher(Phrase.of(line.text()).norm()).replaceAll("");
            Matcher found = YEAR.matcher(own);
            while (found.find()) {
                counts.merge(Integer.valueOf(found.group(1)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
