package org.wupian.enterprise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.LegalForm;

/// Ways to write one name (名称写法): without the place, without the legal form, with blanks or a note
/// in brackets. A firm written otherwise has not been renamed.
@Component
public class NameVariants {

    /// 河南省省驻马店市: a slip, however full the name.
    private static final Pattern DOUBLED = Pattern.compile("([省市县区])\\1");

    private final CityPlaces places;

    NameVariants(CityPlaces places) {
        this.places = places;
    }

    /// Whether two names are one, written differently.
    public boolean same(String one, String other) {
        FirmName a = FirmName.read(one, places.regions());
        FirmName b = FirmName.read(other, places.regions());
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

    /// The one to be shown of the ways in which a firm's newest name is written: the fullest, and
    /// of those the plainest.
    ///
    /// @param names newest first
    String fullest(List<String> names) {
        String newest = names.getFirst();
        return names.stream()
                .filter(it -> same(newest, it))
                .filter(it -> it.equals(newest) || !DOUBLED.matcher(it).find())
                .max(
                        Comparator.comparingInt(this::fullness)
                                .thenComparingInt(it -> FirmName.normal(it).contains("(") ? 0 : 1)
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
