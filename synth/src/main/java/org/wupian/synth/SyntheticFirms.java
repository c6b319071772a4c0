package org.wupian.synth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Pack;

/// The firms of a synthetic city (合成经营主体): companies, cooperatives, family farms, shops and their
/// branches, with the likeness that real registers have: brands that many bear, counties with the
/// same brands, shops of one name. The same pack, size and seed give the same firms; more firms
/// begin with the same.
public final class SyntheticFirms {

    private static final int TRIES = 50;

    /// Their codes are beyond those of other firms.
    private static final int BEHIND_UNITS = 90_000_000;

    private final List<Town> towns = new ArrayList<>();
    private final String city;
    private final String cityCode;
    private final String province;
    private final long seed;

    /// Names that a registry has given already.
    private final Set<String> taken = new HashSet<>();

    /// A township, where firms are.
    record Town(String name, String county, String countyCode) {}

    private SyntheticFirms(Pack pack, long seed) {
        this.seed = seed;
        city = pack.property("name");
        cityCode = pack.property("division");
        province = pack.property("province", "河南");
        for (Pack.Row division : pack.rows("divisions.csv")) {
            for (Pack.Row town : pack.rows("townships.csv")) {
                if (town.text("division").equals(division.text("code"))) {
                    towns.add(
                            new Town(
                                    town.text("name"),
                                    division.text("name"),
                                    division.text("code")));
                }
            }
        }
    }

    public static List<SyntheticFirm> of(Pack pack, int count, long seed) {
        SyntheticFirms firms = new SyntheticFirms(pack, seed);
        List<SyntheticFirm> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(firms.firm(i, all));
        }
        return all;
    }

    /// The firms that the city's invented enterprises are, in the order of the units.
    public static List<SyntheticFirm> behind(
            List<SyntheticUnit> enterprises, Pack pack, long seed) {
        SyntheticFirms firms = new SyntheticFirms(pack, seed);
        List<SyntheticFirm> all = new ArrayList<>();
        for (SyntheticUnit unit : enterprises) {
            Luck luck = Luck.of(seed, "behind", unit.code());
            Town town = luck.pick(firms.towns);
            String name = firms.city + "市" + unit.name().replaceAll("公司$", "有限公司");
            Draft draft = new Draft("91", 'C', town, firms.cityCode, name, name, null);
            all.add(firms.finish(BEHIND_UNITS + all.size(), draft, luck));
        }
        return all;
    }

    private SyntheticFirm firm(int number, List<SyntheticFirm> before) {
        Luck luck = Luck.of(seed, "firm", number);
        for (int i = 0; i < TRIES; i++) {
            Draft draft = before.size() > 20 && luck.chance(4) ? branch(luck, before) : draft(luck);
            boolean free = taken.add(draft.registrar() + draft.key());
            String former = draft.former();
            if (former != null && free && !taken.add(former)) {
                continue;
            }
            free = free && taken.add(draft.name());
            if (free || draft.kind().equals("92") && luck.chance(10)) {
                return finish(number, draft, luck);
            }
        }
        Town town = luck.pick(towns);
        String name = town.county() + FirmWords.brand(luck) + number + "号商贸有限公司";
        return finish(
                number, new Draft("91", 'F', town, town.countyCode(), name, name, null), luck);
    }

    /// A firm before it has codes and figures.
    ///
    /// @param key what its registry lets nobody else bear
    private record Draft(
            String kind,
            char industry,
            Town town,
            String registrar,
            String name,
            String key,
            @Nullable String former) {}

    private Draft draft(Luck luck) {
        int dice = luck.between(1, 100);
        if (dice <= 45) {
            return company(luck);
        }
        if (dice <= 62) {
            return cooperative(luck);
        }
        return dice <= 70 ? farm(luck) : shop(luck);
    }

    private Draft company(Luck luck) {
        Town town = luck.pick(towns);
        char section = FirmWords.section(luck);
        String brand = FirmWords.brand(luck);
        String trade = FirmWords.word("trade" + section, luck);
        boolean ofCounty = luck.chance(45);
        String registrar = ofCounty ? town.countyCode() : cityCode;
        String form = luck.chance(4) ? "股份有限公司" : luck.chance(6) ? "有限责任公司" : "有限公司";
        String place = ofCounty ? countyName(town, luck) : cityName(luck);
        String name =
                luck.chance(3)
                        ? brand + "（" + place.replaceAll("[省市县区]$", "") + "）" + trade + form
                        : place + brand + trade + form;
        String old = luck.chance(50) ? FirmWords.word("tradeF", luck) : trade;
        String oldBrand = luck.chance(50) ? brand : FirmWords.brand(luck);
        boolean renamed = luck.chance(8) && !old.equals(trade);
        String former = renamed ? place + oldBrand + old + "有限公司" : null;
        return new Draft("91", section, town, registrar, name, brand + trade, former);
    }

    private String cityName(Luck luck) {
        int dice = luck.between(1, 100);
        if (dice <= 70) {
            return city + "市";
        }
        return dice <= 82 ? city : dice <= 97 ? province : province + "省";
    }

    private String countyName(Town town, Luck luck) {
        return town.county().endsWith("区") || luck.chance(12)
                ? city + "市" + town.county()
                : town.county();
    }

    private Draft cooperative(Luck luck) {
        Town town = luck.pick(towns);
        String brand = FirmWords.brand(luck);
        String trade = FirmWords.word("farm", luck);
        String form = luck.chance(50) ? "专业合作社" : "农民专业合作社";
        String name = placeOfSmall(town, luck, 15) + brand + trade + form;
        return new Draft("93", 'A', town, town.countyCode(), name, brand + trade, null);
    }

    private Draft farm(Luck luck) {
        Town town = luck.pick(towns);
        String brand = luck.chance(50) ? FirmWords.person(luck) : FirmWords.brand(luck);
        String trade = luck.chance(60) ? FirmWords.word("homestead", luck) : "";
        String name = placeOfSmall(town, luck, 40) + brand + trade + "家庭农场";
        return new Draft("92", 'A', town, town.countyCode(), name, name, null);
    }

    private Draft shop(Luck luck) {
        Town town = luck.pick(towns);
        String brand = luck.chance(30) ? FirmWords.person(luck) : FirmWords.brand(luck);
        String word = FirmWords.word("shop", luck);
        String place = luck.chance(10) ? "" : placeOfSmall(town, luck, 45);
        String name = place + brand + word;
        return new Draft("92", 'F', town, town.countyCode(), name, name, null);
    }

    private String placeOfSmall(Town town, Luck luck, int percentWithTown) {
        return countyName(town, luck) + (luck.chance(percentWithTown) ? town.name() : "");
    }

    private Draft branch(Luck luck, List<SyntheticFirm> before) {
        Town town = luck.pick(towns);
        SyntheticFirm head = luck.pick(before);
        String name = head.name();
        if (name.endsWith("公司") && !name.contains("分公司")) {
            String place = town.county().replaceAll("[县区]$", "");
            name += luck.chance(70) ? place + "分公司" : "第" + number(luck) + "分公司";
        } else if (name.endsWith("超市") || name.endsWith("药店")) {
            name += number(luck) + "店";
        } else {
            return draft(luck);
        }
        return new Draft(
                "91", head.industry().charAt(0), town, town.countyCode(), name, name, null);
    }

    private static String number(Luck luck) {
        return luck.pick(List.of("一", "二", "三", "四", "五"));
    }

    private SyntheticFirm finish(int number, Draft draft, Luck luck) {
        Town town = draft.town();
        String county = town.countyCode();
        int capital = luck.pick(List.of(10, 50, 100, 200, 300, 500, 500, 1000, 1000, 2000, 5000));
        int employees = draft.kind().equals("91") ? luck.between(2, 400) : luck.between(1, 20);
        int revenue = capital * luck.between(10, 400) / 100;
        return new SyntheticFirm(
                RegisterCodes.creditCode(draft.kind(), county, number),
                luck.chance(30) ? RegisterCodes.registrationNumber(county, number) : null,
                draft.name(),
                draft.former() == null ? List.of() : List.of(draft.former()),
                county,
                town.name(),
                address(town, luck),
                String.valueOf(draft.industry()),
                luck.chance(70) ? capital + "万元人民币" : "人民币" + capital + "万元整",
                employees,
                revenue,
                capital + revenue * luck.between(20, 150) / 100);
    }

    private String address(Town town, Luck luck) {
        boolean inTown = !town.name().endsWith("街道") && luck.chance(75);
        String place = luck.chance(60) ? province + "省" + city + "市" : city + "市";
        String where =
                inTown
                        ? FirmWords.word("village", luck)
                                + (luck.chance(40) ? luck.between(1, 20) + "组" : "")
                        : FirmWords.word("road", luck) + luck.between(1, 400) + "号";
        return place + town.county() + town.name() + where;
    }
}
