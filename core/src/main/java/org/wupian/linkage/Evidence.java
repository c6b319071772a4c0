package org.wupian.linkage;

import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Place;

/// Weighs a row against one name of an operator: the names, then county, address, code and how many
/// bear the brand (综合判断).
///
/// That brand and trade together tell firms of one registry apart, whatever place and form are
/// written, and that brands of one sound are close, follows the rules by which registries compare
/// names (企业名称相同相近比对规则, 工商企注字〔2017〕133号, articles 3 and 4). Shops and family farms are told apart
/// less strictly.
final class Evidence {

    /// A brand can be called rare only in a register of some size.
    private static final int TELLING_SIZE = 1000;

    /// So many characters behind the place tell a house.
    private static final int TELLING_ADDRESS = 4;

    private static final int COMMON = 5;
    private static final int COMMON_SHARE = 4000;

    private final Register register;

    private final Addresses addresses;

    Evidence(Register register, Addresses addresses) {
        this.register = register;
        this.addresses = addresses;
    }

    /// What there is to know of the register as a whole.
    interface Register {
        int size();

        int bearers(String brand);
    }

    /// The row, read once.
    record Listed(
            ListedFirm firm, FirmName name, Addresses.@Nullable Parts address, boolean coded) {

        @Nullable String county() {
            Place place = name.place();
            return firm.county() != null || place == null ? firm.county() : codeOf(place);
        }
    }

    /// One name of an operator, read for this comparison.
    record Known(
            FirmName name,
            NameKind kind,
            @Nullable String county,
            @Nullable String address,
            boolean coded) {

        @Nullable String countyOrPlace() {
            Place place = name.place();
            return county != null || place == null ? county : codeOf(place);
        }
    }

    private static @Nullable String codeOf(Place place) {
        String code = Zones.codeWithout(place.code());
        return code.isEmpty() ? null : code;
    }

    Weighing weigh(Listed listed, Known known) {
        Weighing weighing = new Weighing();
        NameComparison names = new NameComparison(listed.name(), known.name(), weighing);
        names.compare();
        if (weighing.isApart()) {
            neighbour(weighing, listed, known);
            return weighing;
        }
        boolean countyAgrees = county(weighing, names, listed, known);
        address(weighing, listed, known);
        brand(weighing, names, listed.name().brand(), known.name().brand(), countyAgrees);
        commonShop(weighing, listed.name(), known.name());
        if (listed.coded() && known.coded()) {
            weighing.ask(60, Ground.CODE_DIFFERS);
        }
        if (known.kind() == NameKind.FORMER) {
            former(weighing, known.name().text());
        } else if (known.kind() == NameKind.SHORT) {
            weighing.doubt(1, 20, Ground.SHORT_NAME, known.name().text());
        }
        return weighing;
    }

    /// Who bears the brand in the very same house is asked about whatever trade is written, unless
    /// each has a code of its own: 农机 and 农业机械 mean one, and lists know more such words. There a
    /// numeral may also stand for what sounds like it: 九福, 久福.
    private void neighbour(Weighing weighing, Listed listed, Known known) {
        Addresses.Parts one = listed.address();
        String written = known.address();
        boolean mayBe =
                (weighing.has(Ground.TRADE_DIFFERS)
                                || Spelling.isOneSound(listed.name().body(), known.name().body()))
                        && !weighing.has(Ground.REGION_DIFFERS)
                        && !weighing.has(Ground.BRANCH_AND_HEAD)
                        && !weighing.has(Ground.BRANCH_DIFFERS);
        if (!mayBe || one == null || written == null || listed.coded() && known.coded()) {
            return;
        }
        Addresses.Parts two = addresses.read(written);
        boolean same = one.equals(two) && one.rest().length() >= TELLING_ADDRESS;
        if (same || Addresses.fit(one, two) == Addresses.Fit.SAME) {
            weighing.askInstead(Ground.ADDRESS_AGREES, written);
        }
    }

    /// Another may bear by now what was its name once.
    private static void former(Weighing weighing, String name) {
        if (weighing.has(Ground.ADDRESS_DIFFERS) || weighing.has(Ground.COUNTY_DIFFERS)) {
            weighing.ask(30, Ground.FORMER_NAME, name);
        } else {
            weighing.cost(10);
            weighing.note(Ground.FORMER_NAME, name);
        }
    }

    private static boolean county(
            Weighing weighing, NameComparison names, Listed listed, Known known) {
        String one = listed.county();
        String two = known.countyOrPlace();
        boolean noPlace = listed.name().place() == null && known.name().place() == null;
        if (one == null || two == null) {
            if (noPlace && !isNational(known.name().form())) {
                weighing.doubt(2, 20, Ground.REGION_UNKNOWN);
            }
            return false;
        }
        if (Place.holds(one, two) || Place.holds(two, one)) {
            boolean telling = isCounty(one) && isCounty(two);
            if (telling && !names.placeAgrees()) {
                weighing.support(1, Ground.COUNTY_AGREES);
            } else if (noPlace && !isNational(known.name().form())) {
                weighing.doubt(2, 20, Ground.REGION_UNKNOWN);
            }
            return telling;
        }
        if (!names.placeAgrees()) {
            weighing.ask(80, Ground.COUNTY_DIFFERS);
        } else {
            boolean strict = isStrict(known.name().form());
            weighing.doubt(strict ? 0 : 2, strict ? 30 : 60, Ground.COUNTY_DIFFERS);
        }
        return false;
    }

    private static boolean isCounty(String code) {
        return code.length() >= 6 && !code.startsWith("00", 4);
    }

    /// Whether the name of such a firm without a place is its alone in the whole country.
    private static boolean isNational(LegalForm form) {
        return form == LegalForm.COMPANY || form == LegalForm.SHARES;
    }

    /// Whether registries let no two firms of such a form bear one name.
    private static boolean isStrict(LegalForm form) {
        return switch (form) {
            case COMPANY, SHARES, COOPERATIVE, UNION, PARTNERSHIP -> true;
            case FAMILY_FARM, SHOP, NONE -> false;
        };
    }

    private void address(Weighing weighing, Listed listed, Known known) {
        Addresses.Parts one = listed.address();
        String written = known.address();
        if (one == null || written == null) {
            return;
        }
        switch (Addresses.fit(one, addresses.read(written))) {
            case SAME -> weighing.support(2, Ground.ADDRESS_AGREES, written);
            case NEAR -> {
                // a village tells which of one name is meant, but little about the name
                int weight = weighing.has(Ground.SAME_NAME) ? 2 : 1;
                weighing.support(weight, Ground.VILLAGE_AGREES, written);
            }
            case APART -> {
                if (isStrict(known.name().form())) {
                    int weight = weighing.doubtful() ? 1 : 0;
                    weighing.doubt(weight, 30, Ground.ADDRESS_DIFFERS, written);
                } else {
                    weighing.ask(60, Ground.ADDRESS_DIFFERS, written);
                }
            }
            case UNKNOWN -> {}
        }
    }

    private void brand(
            Weighing weighing,
            NameComparison names,
            String written,
            String brand,
            boolean countyAgrees) {
        if (names.brand() != Spelling.Fit.EQUAL && register.bearers(written) > 0) {
            weighing.doubt(2, 30, Ground.BRAND_OF_OTHERS, written);
        }
        if (!weighing.doubtful()) {
            return;
        }
        int bearers = register.bearers(brand);
        if (bearers == 1 && register.size() >= TELLING_SIZE) {
            weighing.support(brand.length() >= 3 ? 2 : 1, Ground.BRAND_RARE, brand);
        } else if (!countyAgrees && bearers >= Math.max(COMMON, register.size() / COMMON_SHARE)) {
            weighing.doubt(1, 10, Ground.BRAND_COMMON, brand, Integer.toString(bearers));
        }
    }

    private boolean isCommon(int bearers) {
        return bearers >= Math.max(COMMON, register.size() / COMMON_SHARE);
    }

    /// Shops of one brand and trade are many; only a name with its place, as it stands, tells
    /// which.
    private void commonShop(Weighing weighing, FirmName listed, FirmName known) {
        int bearers = register.bearers(known.brand());
        boolean told =
                weighing.has(Ground.ADDRESS_AGREES)
                        || weighing.has(Ground.VILLAGE_AGREES) && weighing.has(Ground.SAME_NAME)
                        || weighing.has(Ground.BRAND_COMMON);
        if (isStrict(known.form()) || told || !isCommon(bearers)) {
            return;
        }
        boolean nowhere = listed.place() == null && known.place() == null;
        if (nowhere || !listed.text().equals(known.text())) {
            String count = Integer.toString(bearers);
            weighing.doubt(nowhere ? 2 : 1, 10, Ground.BRAND_COMMON, known.brand(), count);
        }
    }
}
