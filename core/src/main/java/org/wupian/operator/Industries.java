package org.wupian.operator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wupian.kernel.National;
import org.wupian.kernel.Pack;
import org.wupian.kernel.Written;

/// The classification of industries (国民经济行业分类), GB/T 4754-2017, and how people write them: by code,
/// by name, by both, by names of older editions.
public final class Industries {

    /// What a cell says.
    public sealed interface Reading permits Known, Doubtful, Absent, Unknown {}

    public record Known(Industry industry) implements Reading {}

    /// It may be one of these, the likeliest first; a person decides.
    public record Doubtful(List<Industry> candidates, Doubt doubt) implements Reading {}

    /// The cell is blank or says that there is none.
    public record Absent() implements Reading {}

    /// Nothing of the classification is like it.
    public record Unknown() implements Reading {}

    /// Why an industry is in doubt.
    public enum Doubt {
        /// Code and name, or letter and digits, mean different ones.
        DISAGREEMENT,
        /// A code that is known with a name that is not.
        NAME,
        /// A spreadsheet may have dropped the first naught: 111 for 0111.
        NAUGHT,
        /// A name for several, or several names.
        SEVERAL,
        /// A name that is only like these.
        NEAR
    }

    private static final Pattern MINOR = Pattern.compile("[、,()·./和与及]");
    private static final Pattern TRADE = Pattern.compile("(行业|产业|业)$");

    private static final class Only {
        private static final Industries NATIONAL = new Industries();
    }

    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, Industry> byDigits = new LinkedHashMap<>();
    private final Map<String, List<Industry>> byName = new LinkedHashMap<>();
    private final NearNames<Industry> near = new NearNames<>();

    private Industries() {
        for (Pack.Row row : National.rows("industries.csv")) {
            add(row.text("code"), row.text("parent"), row.text("name"));
        }
        for (Pack.Row row : National.rows("industry-aliases.csv")) {
            List<Industry> meant = row.list("codes").stream().map(this::required).toList();
            byName.putIfAbsent(key(row.text("name")), meant);
        }
        byCode.values().forEach(it -> near.add(key(it.name()), it));
    }

    /// The classification that holds in the whole country.
    public static Industries national() {
        return Only.NATIONAL;
    }

    /// The industry of a code with its letter, as a table stores it.
    public Optional<Industry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// All of them, each behind the one it belongs to.
    public Collection<Industry> all() {
        return List.copyOf(byCode.values());
    }

    /// Reads a cell: `C3841`, `3841`, `锂离子电池制造`, `3841 锂离子电池制造`, `制造业>电气机械和器材制造业`.
    public Reading read(String written) {
        return Written.absent(written) ? new Absent() : new IndustryCell(this).read(written);
    }

    /// Those of some digits, the letter being known or not.
    Optional<Industry> digits(String digits) {
        return Optional.ofNullable(byDigits.get(digits));
    }

    /// Those a name means, exactly or as an alias.
    List<Industry> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /// Those whose names are like it, the likest first.
    List<Industry> near(String name) {
        return near.like(key(name));
    }

    /// Whether two names say nearly the same.
    boolean alike(String name, Industry industry) {
        return near.like(key(name)).contains(industry);
    }

    /// When one name stands on several levels it means the same activities, and the highest is
    /// taken.
    private void add(String code, String parent, String name) {
        List<Industry> ancestors = new ArrayList<>();
        if (!parent.isEmpty()) {
            ancestors.addAll(required(parent).ancestors());
            ancestors.add(required(parent));
        }
        Industry industry = new Industry(code, name, ancestors);
        byCode.put(code, industry);
        byDigits.put(code.substring(1), industry);
        byName.putIfAbsent(key(name), List.of(industry));
    }

    private Industry required(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("no industry has code " + code));
    }

    /// What is compared of a name: without punctuation, conjunctions and the last 业.
    private static String key(String name) {
        String key = MINOR.matcher(Written.tight(name)).replaceAll("");
        String stem = TRADE.matcher(key).replaceFirst("");
        return stem.isEmpty() ? key : stem;
    }
}
