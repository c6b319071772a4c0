package org.wupian.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.kernel.Written;

/// One cell with an industry (行业), taken apart: parts of a path, code and name.
final class IndustryCell {

    private static final int LONGEST = 200;
    private static final Pattern PARTS =
            Pattern.compile("[>→;|\\\\/]+|(?<=\\p{IsHan})-+(?=\\p{IsHan})");
    private static final Pattern FRONT =
            Pattern.compile(
                    "[(\\[【]?(?<letter>[A-T])?-?(?<digits>\\d{0,4})[)\\]】]?[-:_.、]?(?<name>(\\D.*)?)");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<name>[^\\d(\\[【].*?)[-:_.、]?[(\\[【]?(?<letter>[A-T])?-?(?<digits>\\d{0,4})[)\\]】]?");

    private static final Pattern FRINGE =
            Pattern.compile("^(所属)?(国民经济)?行业(代码|名称|类别)?:|(?<=^\\d{1,4})\\.0+$");
    private static final Pattern FRAME = Pattern.compile("[()\\[\\]【】:_-]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Industries industries;

    IndustryCell(Industries industries) {
        this.industries = industries;
    }

    /// A path from the coarse to the fine means its last part; parts beside each other are several.
    Industries.Reading read(String written) {
        String text = FRINGE.matcher(Written.tight(written)).replaceAll("");
        if (text.length() > LONGEST) {
            return new Industries.Unknown();
        }
        List<String> parts = Arrays.stream(PARTS.split(text)).filter(it -> !it.isEmpty()).toList();
        if (parts.size() < 2 || !industries.named(text).isEmpty()) {
            return part(text);
        }
        Set<Industry> met = new LinkedHashSet<>();
        for (String part : parts) {
            if (part(part) instanceof Industries.Known known) {
                met.removeIf(it -> known.industry().within(it));
                met.add(known.industry());
            }
        }
        Industries.Reading last = part(parts.get(parts.size() - 1));
        boolean lastIsAll =
                last instanceof Industries.Known it && met.equals(Set.of(it.industry()));
        if (lastIsAll || met.isEmpty()) {
            return last;
        }
        return new Industries.Doubtful(List.copyOf(met), Industries.Doubt.SEVERAL);
    }

    private Industries.Reading part(String text) {
        if (!industries.named(text).isEmpty()) {
            return name(text);
        }
        Matcher front = FRONT.matcher(text);
        if (front.matches() && !front.group("name").equals(text)) {
            return both(front);
        }
        Matcher behind = BEHIND.matcher(text);
        return behind.matches() && !behind.group("name").equals(text) ? both(behind) : name(text);
    }

    private Industries.Reading both(Matcher cell) {
        Optional<String> letter = Optional.ofNullable(cell.group("letter"));
        Industries.Reading coded = code(letter.orElse(""), cell.group("digits"));
        String name = FRAME.matcher(cell.group("name")).replaceAll("");
        if (name.isEmpty()) {
            return coded;
        }
        if (!HAN.matcher(name).find()) {
            return new Industries.Unknown();
        }
        if (!(coded instanceof Industries.Known known)) {
            return coded instanceof Industries.Doubtful doubtful
                    ? settled(doubtful, name)
                    : name(name);
        }
        return agreed(known.industry(), name);
    }

    /// A code with a name: when they mean the same activities the finer one is taken.
    private Industries.Reading agreed(Industry coded, String name) {
        List<Industry> named = industries.named(name);
        for (Industry it : named) {
            if (it.within(coded) || coded.within(it)) {
                return new Industries.Known(it.within(coded) ? it : coded);
            }
        }
        if (named.isEmpty()) {
            return industries.alike(name, coded)
                    ? new Industries.Known(coded)
                    : new Industries.Doubtful(List.of(coded), Industries.Doubt.NAME);
        }
        List<Industry> candidates = new ArrayList<>(List.of(coded));
        candidates.addAll(named);
        return new Industries.Doubtful(candidates, Industries.Doubt.DISAGREEMENT);
    }

    /// A name may settle what a code leaves in doubt.
    private Industries.Reading settled(Industries.Doubtful doubtful, String name) {
        List<Industry> named = industries.named(name);
        return doubtful.candidates().stream()
                .filter(named::contains)
                .findFirst()
                .<Industries.Reading>map(Industries.Known::new)
                .orElse(doubtful);
    }

    private Industries.Reading code(String letter, String digits) {
        Optional<Industry> exact =
                digits.isEmpty() ? industries.find(letter) : industries.digits(digits);
        boolean odd = digits.length() == 1 || digits.length() == 3;
        Optional<Industry> filled = odd ? industries.digits("0" + digits) : Optional.empty();
        if (filled.isPresent() && !letter.isEmpty()) {
            filled = filled.filter(it -> it.within(letter));
        }
        List<Industry> candidates = new ArrayList<>();
        exact.ifPresent(candidates::add);
        filled.ifPresent(candidates::add);
        if (exact.filter(it -> it.within(letter)).isPresent() && filled.isEmpty()) {
            return new Industries.Known(exact.get());
        }
        if (filled.isPresent()) {
            return new Industries.Doubtful(candidates, Industries.Doubt.NAUGHT);
        }
        industries.find(letter).ifPresent(candidates::add);
        return candidates.isEmpty()
                ? new Industries.Unknown()
                : new Industries.Doubtful(candidates, Industries.Doubt.DISAGREEMENT);
    }

    private Industries.Reading name(String name) {
        List<Industry> named = industries.named(name);
        if (!named.isEmpty()) {
            return named.size() == 1
                    ? new Industries.Known(named.get(0))
                    : new Industries.Doubtful(named, Industries.Doubt.SEVERAL);
        }
        List<Industry> near = industries.near(name);
        return near.isEmpty()
                ? new Industries.Unknown()
                : new Industries.Doubtful(near, Industries.Doubt.NEAR);
    }
}
