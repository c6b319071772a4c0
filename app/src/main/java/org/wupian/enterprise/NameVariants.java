package org.wupian.enterprise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.LegalForm;

/// Ways to write one name (名称写法): without the place, without the legal form, with blanks or a note
/// in brackets. A firm written otherwise has not been renamed.
@Component
public class NameVariants {

    /// 河南省省驻马店市: a slip, however full the name. 驻马店市市政 is none.
    private static final Pattern DOUBLED =
            Pattern.compile(
                    "省省(?![会直级属道委内际])|市市(?![政场容民区郊直内属级井值花中])"
                            + "|县县(?![域城直级属乡内])|区区(?![域块间位直内级属])");

    private final CityPlaces places;

    NameVariants(CityPlaces places) {
        this.places = places;
    }

    /// Whether two names are two, neither one written differently nor one with a slip of a
    /// character.
    boolean isOther(String one, String other) {
        String a = FirmName.normal(one);
        String b = FirmName.normal(other);
        boolean slip =
                a.length() == b.length()
                        && IntStream.range(0, a.length())
                                        .filter(i -> a.charAt(i) != b.charAt(i))
                                        .count()
                                <= 1;
        return !slip && !same(one, other);
    }

    /// Whether two names are one, written differently.
    public boolean same(String one, String other) {
        FirmName a = FirmName.read(withoutSlip(one), places.regions());
        FirmName b = FirmName.read(withoutSlip(other), places.regions());
        return a.text().equals(b.text())
                || a.body().equals(b.body())
                        && !a.body().isEmpty()
                        && a.branch().equals(b.branch())
                        && a.group() == b.group()
                        && isNoOther(a.form(), b.form())
                        && isNoOtherPlace(a, b);
    }

    private static boolean isNoOther(LegalForm one, LegalForm other) {
        return one == other || one == LegalForm.NONE || other == LegalForm.NONE;
    }

    private static boolean isNoOtherPlace(FirmName one, FirmName other) {
        return one.place() == null
                || other.place() == null
                || one.place().holds(other.place())
                || other.place().holds(one.place());
    }

    private static String withoutSlip(String name) {
        return DOUBLED.matcher(name).replaceAll(it -> it.group().substring(1));
    }

    /// Whether a name is another one of a firm cut short (简称): the same without its place or legal
    /// form, or a few of its characters.
    boolean isShort(String name, String full) {
        return fullness(name) < fullness(full)
                && (same(name, full) || isPart(FirmName.normal(name), FirmName.normal(full)));
    }

    /// Whether one text is left when characters of another are crossed out.
    private static boolean isPart(String text, String of) {
        int next = 0;
        for (int i = 0; i < of.length() && next < text.length(); i++) {
            if (of.charAt(i) == text.charAt(next)) {
                next++;
            }
        }
        return next == text.length();
    }

    /// The one to be shown of the ways in which a firm's newest name is written: the fullest, and
    /// of those the plainest. One with a slip only where there is no other.
    ///
    /// @param names newest first
    String fullest(List<String> names) {
        String newest = names.getFirst();
        List<String> ways = names.stream().filter(it -> same(newest, it)).toList();
        List<String> right = ways.stream().filter(it -> it.equals(withoutSlip(it))).toList();
        return (right.isEmpty() ? ways : right)
                .stream()
                        .max(
                                Comparator.comparingInt(this::fullness)
                                        .thenComparingInt(
                                                it -> FirmName.normal(it).contains("(") ? 0 : 1)
                                        .thenComparingInt(it -> FirmName.normal(it).length())
                                        .thenComparingInt(it -> -it.length())
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElse(newest);
    }

    private int fullness(String name) {
        FirmName read = FirmName.read(name, places.regions());
        return (read.place() == null ? 0 : 2) + (read.form() == LegalForm.NONE ? 0 : 1);
    }
}
