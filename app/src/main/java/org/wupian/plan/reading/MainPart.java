package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the plan itself (正文) out of what was sent: of a notice with the plan behind it or with
/// attachments it is the part that names most units, without what closes a document (落款、附则).
///
/// @param before what stands before it: the notice, or a plan whose tasks are in an attachment
record MainPart(List<Line> plan, List<Line> before) {

    private static final Pattern ATTACHMENT =
            Pattern.compile("^附(?:件|表)\\s*[\\d一二三四五六七八九十]*\\s*[:：]?$");
    private static final Pattern DATE =
            Pattern.compile("^20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日$");
    private static final Pattern CLOSES =
            Pattern.compile(
                    "^(?:本(?:实施|行动|工作)?(?:措施|若干措施|方案|意见|办法|计划|规定|政策|细则|举措|通知|文件)[^。]{0,60}(?:施行|实施|执行|有效期|解释|为准).*"
                            + "|附(?:件|表)\\s*:.*|\\(此件.*\\)|(?:抄送|主送|联系人)\\s*:.*|.{2,40}20\\d\\d年\\d{1,2}月\\d{1,2}日印发)$");
    private static final Pattern SIGNATURE =
            Pattern.compile("^[\\p{IsHan}() ]{3,60}(?:政府|办公室|办公厅|局|委员会|委|部|厅|分行|中心|领导小组|专班)$");

    private static final Pattern VERB_IN_BRACKET =
            Pattern.compile("\\([^()]*(?:牵头|负责|配合|参与|落实)[^()]{0,12}\\)");
    private static final Pattern LISTED =
            Pattern.compile("^附(?:件|表)\\s*:\\s*1?[.、]?\\s*[\\p{IsHan}《“]");
    private static final int LONGEST_ENTRY = 45;

    static MainPart of(List<Line> paragraphs) {
        List<Line> best = List.of();
        int begin = 0;
        long most = -1;
        int from = 0;
        for (List<Line> part : parts(paragraphs)) {
            long weight = part.stream().mapToLong(MainPart::weight).sum();
            if (weight > most) {
                most = weight;
                best = part;
                begin = from;
            }
            from += part.size();
        }
        return new MainPart(withoutClosing(best), paragraphs.subList(0, begin));
    }

    private static List<List<Line>> parts(List<Line> paragraphs) {
        List<List<Line>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = norm(paragraphs.get(i));
            boolean signed = i > 0 && DATE.matcher(norm(paragraphs.get(i - 1))).matches();
            if (i > from && (ATTACHMENT.matcher(text).matches() || signed)) {
                parts.add(paragraphs.subList(from, i));
                from = i;
            }
        }
        parts.add(paragraphs.subList(from, paragraphs.size()));
        return parts;
    }

    private static long weight(Line line) {
        Phrase phrase = Phrase.of(line.text());
        boolean clause =
                !Label.all(phrase).isEmpty() || VERB_IN_BRACKET.matcher(phrase.norm()).find();
        return (clause ? 1000 : 0) + (Numbering.of(phrase).isPresent() ? 1 : 0);
    }

    private static List<Line> withoutClosing(List<Line> part) {
        int end = attachments(part);
        boolean dated = false;
        while (end > 1) {
            String text = norm(part.get(end - 1));
            boolean date = DATE.matcher(text).matches();
            boolean signature = dated && SIGNATURE.matcher(text).matches();
            if (!date && !signature && !CLOSES.matcher(text).matches()) {
                break;
            }
            dated |= date;
            end--;
        }
        return part.subList(0, end);
    }

    /// Where the list of attachments at the end begins (附件：1.… 2.…), which are no measures.
    private static int attachments(List<Line> part) {
        for (int i = part.size() - 1; i > 0; i--) {
            Phrase phrase = Phrase.of(part.get(i).text()).strip();
            if (LISTED.matcher(phrase.norm()).find()) {
                return i;
            }
            boolean entry = Numbering.of(phrase).isPresent() && Label.all(phrase).isEmpty();
            boolean closing =
                    DATE.matcher(phrase.norm()).matches()
                            || SIGNATURE.matcher(phrase.norm()).matches()
                            || CLOSES.matcher(phrase.norm()).matches();
            if (!closing && (!entry || phrase.length() > LONGEST_ENTRY)) {
                return part.size();
            }
        }
        return part.size();
    }

    private static String norm(Line line) {
        return Phrase.of(line.text()).strip().norm();
    }
}
