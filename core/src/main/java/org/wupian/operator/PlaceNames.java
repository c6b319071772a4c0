package org.wupian.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wupian.kernel.National;
import org.wupian.kernel.Pack;
import org.wupian.kernel.Written;

/// The names an address of one city is read by (地名库): its own counties, zones, townships and
/// villages from the pack, and those of the whole country.
final class PlaceNames {

    private static final Pattern ZONE = Pattern.compile(".*(开发区|示范区|高新区|园区|集聚区|管理区|实验区|合作区|新区)");
    private static final Pattern VILLAGE =
            Pattern.compile("(社区居民委员会|居民委员会|村民委员会|社区委员会|村民委会|村民员委会|居委会|村委会|社区)$");
    private static final Pattern TOWNSHIP = Pattern.compile("(街道|镇|(回族|民族)?乡)$");
    private static final Pattern NATION = Pattern.compile("(壮族|回族|维吾尔)?(自治区|自治州)$|(省|市|地区|盟)$");

    /// The province, and the city itself.
    final Words<String> province = new Words<>();

    final Words<String> city = new Words<>();
    final Words<Place.County> counties = new Words<>();
    final Words<Place.County> misspelt = new Words<>();
    final Words<Place.County> townships = new Words<>();

    /// Parts of counties that have no township's name, such as 工业园区: others have one too.
    final Words<Place.County> parts = new Words<>();

    final Words<Place.County> villages = new Words<>();

    /// Provinces, prefectures and counties that are not the city's.
    final Words<String> elsewhere = new Words<>();

    private final Set<Place.County> zones = new HashSet<>();
    private final Map<String, Place.County> byDivision = new HashMap<>();
    private final String prefix;

    PlaceNames(Pack pack) {
        prefix = pack.property("division").substring(0, 4);
        own(pack);
        counties(pack);
        aliases(pack);
        Map<String, Place.County> byTownship = townships(pack);
        villages(pack, byTownship);
        elsewhere();
    }

    /// Whether it is a functional zone (功能区): such names are common to many cities.
    boolean zone(Place.County county) {
        return zones.contains(county);
    }

    /// The county a division code stands for; nothing for a code of another city, or of the city as
    /// a whole.
    Optional<Place.County> county(String division) {
        return Optional.ofNullable(byDivision.get(division));
    }

    private void own(Pack pack) {
        String name = Written.tight(pack.property("name"));
        for (String word : List.of(name, name + "市", name + "地区", pack.property("name.long"))) {
            city.add(word, name);
        }
        for (Pack.Row row : National.rows("divisions.csv")) {
            if (row.text("code").equals(prefix.substring(0, 2) + "0000")) {
                province.add(row.text("name"), row.text("name"));
                province.add(stem(row.text("name")), row.text("name"));
            }
        }
    }

    private void counties(Pack pack) {
        Map<String, String> divisions = new HashMap<>();
        pack.rows("divisions.csv").forEach(it -> divisions.put(it.text("code"), it.text("name")));
        for (Pack.Row row : pack.rows("units.csv")) {
            if (row.text("kind").equals("county")) {
                String division = row.text("division");
                Place.County county = new Place.County(row.text("code"), row.text("name"));
                List<String> names = new ArrayList<>(row.list("aliases"));
                names.add(row.text("name"));
                names.add(divisions.getOrDefault(division, row.text("name")));
                add(county, division, names);
            }
        }
        divisions.forEach((code, name) -> {
            if (!byDivision.containsKey(code)) {
                add(new Place.County(code, name), code, List.of(name));
            }
        });
    }

    private void add(Place.County county, String division, List<String> names) {
        names.forEach(it -> counties.add(bare(it), county));
        if (!division.isEmpty()) {
            byDivision.put(division, county);
        }
        if (division.isEmpty() || ZONE.matcher(county.name()).matches()) {
            zones.add(county);
        }
    }

    /// A name without the province and the city before it.
    private String bare(String name) {
        String rest = Written.tight(name);
        for (Words<String> before : List.of(province, city)) {
            int end = before.at(rest, 0).map(Words.Found::end).orElse(0);
            rest = end < rest.length() ? rest.substring(end) : rest;
        }
        return rest.startsWith("市") && rest.length() > 2 ? rest.substring(1) : rest;
    }

    private void aliases(Pack pack) {
        Map<String, Place.County> byCode = new HashMap<>(byDivision);
        zones.forEach(it -> byCode.put(it.code(), it));
        for (Pack.Row row : pack.rows("place-aliases.csv")) {
            Place.County county = byCode.get(row.text("county"));
            if (county == null) {
                throw new IllegalArgumentException(
                        "place-aliases.csv: no county has code " + row.text("county"));
            }
            (row.flag("doubt") ? misspelt : counties).add(row.text("written"), county);
        }
    }

    /// Townships are raised from 乡 to 镇 to 街道, and addresses keep the old word: it is taken when no
    /// other township has it.
    private Map<String, Place.County> townships(Pack pack) {
        Map<String, Place.County> byTownship = new HashMap<>();
        for (Pack.Row row : pack.rows("townships.csv")) {
            Place.County county = byDivision.get(row.text("division"));
            if (county != null) {
                boolean plain = TOWNSHIP.matcher(row.text("name")).find();
                (plain ? townships : parts).add(bare(row.text("name")), county);
                byTownship.put(row.text("code"), county);
            }
        }
        Map<String, List<Place.County>> words = new HashMap<>();
        for (Pack.Row row : pack.rows("townships.csv")) {
            Place.County county = byTownship.get(row.text("code"));
            if (county != null) {
                variants(row.text("name"))
                        .forEach(it ->
                                words.computeIfAbsent(it, w -> new ArrayList<>()).add(county));
            }
        }
        words.forEach((word, meant) -> {
            if (!townships.has(word)) {
                meant.forEach(it -> townships.add(word, it));
            }
        });
        return byTownship;
    }

    private static Set<String> variants(String name) {
        String stem = TOWNSHIP.matcher(name).replaceFirst("");
        Set<String> all = new HashSet<>();
        if (stem.equals(name) || stem.length() < 2) {
            return all;
        }
        for (String kind : List.of("街道", "办事处", "街道办", "镇", "乡")) {
            all.add(stem + kind);
        }
        if (stem.length() > 2 && stem.matches(".*[街路]")) {
            String shorter = stem.substring(0, stem.length() - 1);
            all.addAll(List.of(shorter + "街道", shorter + "办事处"));
        }
        return all;
    }

    private void villages(Pack pack, Map<String, Place.County> byTownship) {
        for (Pack.Row row : pack.rows("villages.csv")) {
            Place.County county = byTownship.get(row.text("township"));
            String stem = VILLAGE.matcher(row.text("name")).replaceFirst("");
            if (county != null && stem.length() > 1 && !stem.contains("虚拟")) {
                String trunk = stem.endsWith("村") ? stem.substring(0, stem.length() - 1) : stem;
                for (String kind : List.of("村", "社区", "居委会", "居民委员会")) {
                    villages.add(trunk + kind, county);
                }
            }
        }
    }

    private void elsewhere() {
        for (Pack.Row row : National.rows("divisions.csv")) {
            String code = row.text("code");
            String name = row.text("name");
            boolean county = !code.endsWith("00");
            boolean own = code.startsWith(prefix) || code.equals(prefix.substring(0, 2) + "0000");
            if (own || (county && name.length() == 2 && !name.endsWith("县"))) {
                continue;
            }
            elsewhere.add(name, name);
            if (!county && stem(name).length() > 1) {
                elsewhere.add(stem(name), name);
            }
        }
    }

    private static String stem(String name) {
        return NATION.matcher(name).replaceFirst("");
    }
}
