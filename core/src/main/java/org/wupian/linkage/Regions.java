package org.wupian.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Places that stand in names and addresses (行政区划), with their codes: GB/T 2260 for provinces,
/// cities and counties, nine digits for townships. A code with zeros at its end holds all that
/// begin alike.
public final class Regions {

    private static final List<String> SUFFIXES = List.of("自治县", "自治区", "自治州", "省", "市", "县", "区");

    /// Words that end like a place and are none.
    private static final String NOT_BEFORE_CITY = "超门夜菜花书鱼肉果上股集闹都城";

    private static final int COUNTY_DIGITS = 6;

    private final Map<String, List<Place>> names = new HashMap<>();
    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];
    private int longest;

    /// A place.
    ///
    /// @param code empty when the place is not among those known
    public record Place(String code, String name) {

        /// Whether this one is the other or holds it.
        public boolean holds(Place other) {
            return code.isEmpty() || other.code.isEmpty()
                    ? name.equals(other.name)
                    : holds(code, other.code);
        }

        boolean isProvince() {
            return code.endsWith("0000") || name.endsWith("省");
        }

        static boolean holds(String outer, String inner) {
            int significant = outer.length();
            while (significant > 2
                    && significant <= COUNTY_DIGITS
                    && outer.startsWith("00", significant - 2)) {
                significant -= 2;
            }
            return inner.startsWith(outer.substring(0, significant));
        }
    }

    /// A place read in a text.
    ///
    /// @param end the index after it
    /// @param bare whether it is written without 省, 市, 县 or 区
    record Found(Place place, int end, boolean bare) {}

    private Regions() {}

    /// @param places a place with several names stands several times
    public static Regions of(Collection<Place> places) {
        Regions regions = new Regions();
        for (Place place : places) {
            String name = NormalForm.of(place.name());
            regions.add(name, place.code(), name);
            if (place.code().length() <= COUNTY_DIGITS) {
                regions.add(bare(name), place.code(), name);
            }
        }
        return regions;
    }

    private void add(String written, String code, String name) {
        Place place = new Place(code, name);
        List<Place> known = names.computeIfAbsent(written, it -> new ArrayList<>(1));
        if (written.length() >= 2 && !known.contains(place)) {
            known.add(place);
            first[written.charAt(0)] = true;
            longest = Math.max(longest, written.length());
        }
    }

    /// Without the word for its kind, if two characters are left.
    static String bare(String name) {
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix) && name.length() - suffix.length() >= 2) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }

    /// Where the places in front of a text end.
    int after(String text) {
        int at = 0;
        Found found = at(text, at, null);
        while (found != null) {
            at = found.end();
            found = at(text, at, found.place());
        }
        return at;
    }

    /// The longest place that begins here.
    ///
    /// @param within the place read before, which decides between places of one name
    @Nullable Found at(String text, int from, @Nullable Place within) {
        if (from < text.length() && first[text.charAt(from)]) {
            for (int end = Math.min(text.length(), from + longest); end >= from + 2; end--) {
                String written = text.substring(from, end);
                List<Place> known = names.get(written);
                if (known != null && !known.isEmpty()) {
                    Place place = choose(known, within);
                    boolean twice = place.isProvince() && text.startsWith("省", end);
                    return new Found(
                            place, twice ? end + 1 : end, !twice && !place.name().equals(written));
                }
            }
        }
        return elsewhere(text, from, within);
    }

    private static Place choose(List<Place> known, @Nullable Place within) {
        Place best = known.get(0);
        int fitting = 0;
        for (Place it : known) {
            if (within != null && within.holds(it)) {
                best = it;
                fitting++;
            }
        }
        boolean clear = known.size() == 1 || fitting == 1;
        return clear ? best : new Place("", best.name());
    }

    /// A province, city or county that is not known, by its last character.
    private static @Nullable Found elsewhere(String text, int from, @Nullable Place within) {
        for (int end = from + 3; end <= Math.min(text.length(), from + 4); end++) {
            char last = text.charAt(end - 1);
            boolean city = last == '市' && NOT_BEFORE_CITY.indexOf(text.charAt(end - 2)) < 0;
            boolean district = last == '区' && within != null && within.name().endsWith("市");
            boolean special = "社小园景校院开发新".indexOf(text.charAt(end - 2)) >= 0;
            if (city || last == '省' || last == '县' || district && !special) {
                return new Found(new Place("", text.substring(from, end)), end, false);
            }
        }
        return null;
    }
}
