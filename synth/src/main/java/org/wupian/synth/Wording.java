package org.wupian.synth;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a report's sentences together (行文) and fills in their numbers and names.
final class Wording {

    private static final Pattern BLANK = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NUMBER =
            Pattern.compile("([\\d.]+)-([\\d.]+)(?:\\+([\\d.]+)-([\\d.]+))?");

    private final Phrases phrases;
    private final Cast cast;
    private final long seed;

    Wording(Phrases phrases, Cast cast, long seed) {
        this.phrases = phrases;
        this.cast = cast;
        this.seed = seed;
    }

    /// Who says what about which measure when.
    record Speech(YearMonth month, Cast.Measure measure, String unit, String voice) {}

    /// One to three sentences; never empty for `done` and `next`.
    String text(Speech it, String field) {
        Luck luck = luck(it, field);
        List<String> own = sentences(it, field);
        List<String> general = phrases.general(it.voice(), field);
        List<String> chosen = new ArrayList<>();
        if (!own.isEmpty()) {
            int first = luck.between(0, own.size() - 1);
            chosen.add(own.get(first));
            if (own.size() > 1 && luck.chance(50)) {
                chosen.add(own.get((first + 1) % own.size()));
            }
        }
        if (!general.isEmpty() && (chosen.isEmpty() || luck.chance(35))) {
            chosen.add(luck.pick(general));
        }
        if (own.isEmpty() && field.equals("done")) {
            chosen.add(0, "围绕" + it.measure().quoted() + "持续推进。");
        }
        StringBuilder text = new StringBuilder();
        chosen.forEach(sentence -> text.append(fill(sentence, it, field)));
        return text.toString();
    }

    /// What a hurried clerk writes first: nothing in particular.
    String vague(Speech it) {
        return fill("围绕" + it.measure().quoted() + "积极开展工作，取得一定成效。", it, "vague");
    }

    /// Figures a lead adds of its own.
    List<SyntheticFigure> figures(Speech it) {
        List<SyntheticFigure> figures = new ArrayList<>();
        for (String row : phrases.own(it.measure().number(), it.voice(), "figure")) {
            String[] cells = row.split("\\|", 3);
            Matcher number = NUMBER.matcher(cells[2]);
            if (number.matches()) {
                BigDecimal value = number(number.toMatchResult(), it, cells[2]);
                figures.add(new SyntheticFigure("", cells[0], value, cells[1]));
            }
        }
        return figures;
    }

    /// A lead without sentences of its own speaks as its kind does.
    private List<String> sentences(Speech it, String field) {
        List<String> own = phrases.own(it.measure().number(), it.voice(), field);
        if (own.isEmpty() && it.voice().equals("lead")) {
            return phrases.own(it.measure().number(), cast.unit(it.unit()).kind(), field);
        }
        return own;
    }

    private String fill(String sentence, Speech it, String field) {
        Matcher blank = BLANK.matcher(sentence);
        return blank.replaceAll(
                found -> Matcher.quoteReplacement(value(found, sentence, it, field)));
    }

    private String value(MatchResult found, String sentence, Speech it, String field) {
        Luck luck = luck(it, field + sentence + found.start());
        String what = found.group(1);
        return switch (what) {
            case "town" -> luck.pick(cast.towns(it.unit()));
            case "firm" -> Invented.firm(luck);
            case "bank" -> cast.unit(luck.pick(cast.ofKinds(List.of("bank")))).name();
            case "county" -> cast.unit(luck.pick(cast.ofKinds(List.of("county")))).name();
            case "month" -> it.month().getMonthValue() + "月";
            default -> {
                Matcher number = NUMBER.matcher(what);
                if (!number.matches()) {
                    throw new IllegalArgumentException("{" + what + "} in: " + sentence);
                }
                yield number(number.toMatchResult(), it, field + sentence + found.start())
                        .toPlainString();
            }
        };
    }

    /// Drawn anew each month, or grown month by month from where the year began. A growing number
    /// is the same wherever a unit says it about a measure.
    private BigDecimal number(MatchResult range, Speech it, String slot) {
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = new BigDecimal(range.group(2));
        if (range.group(3) == null) {
            return luck(it, slot).between(low, high);
        }
        String same = it.measure().number() + range.group();
        BigDecimal value = Luck.of(seed, it.unit(), same, "base").between(low, high);
        BigDecimal least = new BigDecimal(range.group(3));
        BigDecimal most = new BigDecimal(range.group(4));
        for (int month = 1; month <= it.month().getMonthValue(); month++) {
            value = value.add(Luck.of(seed, it.unit(), same, month).between(least, most));
        }
        return value;
    }

    private Luck luck(Speech it, String slot) {
        return Luck.of(seed, it.month(), it.measure().number(), it.unit(), it.voice(), slot);
    }
}
