package org.wupian.synth;

import java.time.LocalDate;
import java.util.List;

/// A firm as somebody types it into a list (录入的一行): what stands in its cells.
///
/// Of a hundred rows twelve have the old number of 15 digits and five none at all, of three hundred
/// one a code with a wrong check character, one name in six is not the register's, and of sixty one
/// row names nobody for certain.
final class TypedFirm {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> CHAINS = List.of("新能源电池", "新能源电动车");
    private static final List<String> NO_CODE = List.of("", "", "无", "/", "—", "办理中", "暂无");

    private final SyntheticFirm firm;
    private final ListRequest request;
    private final DepartmentLists lists;
    private final Luck luck;
    private final String name;
    private final String code;
    private final LocalDate from;

    TypedFirm(SyntheticFirm firm, ListRequest request, DepartmentLists lists, Luck luck) {
        this(firm, request, lists, luck, true);
    }

    /// @param slips whether the typist makes any
    TypedFirm(
            SyntheticFirm firm,
            ListRequest request,
            DepartmentLists lists,
            Luck luck,
            boolean slips) {
        this.firm = firm;
        this.request = request;
        this.lists = lists;
        this.luck = luck;
        boolean blurred = slips && luck.between(1, 60) == 1;
        name = blurred ? shortName() : slips && luck.between(1, 6) == 1 ? misspelt() : firm.name();
        code = blurred ? "" : slips ? code() : firm.code();
        int youngest = Math.max(20, request.months() * 30 - 60);
        from = request.asOf().minusDays(luck.between(10, Math.min(youngest, 900)));
    }

    SyntheticFirm firm() {
        return firm;
    }

    /// A name too short to tell who is meant, or none.
    private String shortName() {
        if (luck.chance(50)) {
            return "";
        }
        String bare = firm.name().replaceAll("(股份)?有限(责任)?公司$|(农民)?专业合作社$|家庭农场$", "");
        return bare.length() <= 4 ? bare : bare.substring(bare.length() - 4);
    }

    private String misspelt() {
        for (int i = 0; i < 20; i++) {
            ListedFirmRow row = lists.typing().misspelt(firm, request.number() * 100 + i);
            if (!row.slips().isEmpty()) {
                return row.name();
            }
        }
        return firm.name();
    }

    private String code() {
        if (luck.between(1, 300) == 1) {
            return wrongCheck(firm.code());
        }
        String number = firm.number();
        if (number != null && luck.chance(40)) {
            return number;
        }
        if (luck.chance(5)) {
            return luck.pick(NO_CODE);
        }
        return switch (luck.between(1, 25)) {
            case 1 -> WrittenForms.fullWidth(firm.code());
            case 2 -> firm.code().toLowerCase(java.util.Locale.ROOT);
            case 3 -> firm.code().substring(0, 8) + " " + firm.code().substring(8);
            default -> firm.code();
        };
    }

    private static String wrongCheck(String code) {
        int last = ALPHABET.indexOf(code.charAt(code.length() - 1));
        return code.substring(0, code.length() - 1)
                + ALPHABET.charAt((last + 7) % ALPHABET.length());
    }

    /// @param heading of the column, which may name a unit
    Object cell(ListColumn column, String heading) {
        return switch (column) {
            case SERIAL -> "";
            case NAME -> name;
            case CODE -> code;
            case COUNTY -> county();
            case ADDRESS -> luck.chance(8) ? "" : firm.address();
            case CAPITAL -> luck.chance(4) ? "" : capital(heading);
            case PERSONS -> luck.chance(6) ? "" : WrittenForms.count(firm.employees(), luck);
            case REVENUE -> luck.chance(6) ? "" : WrittenForms.money(firm.revenue(), heading, luck);
            case CHAIN -> Luck.of(0, "chain", firm.code()).pick(CHAINS);
            case CLUSTER -> "新能源产业集群";
            case PRODUCT -> FirmWords.word(firm.industry().equals("A") ? "farm" : "shop", luck);
            case PROJECT -> luck.chance(55) ? "" : project();
            case FACILITY -> facility();
            case INVESTMENT -> WrittenForms.money(firm.assets() + 200, heading, luck);
            case DEMAND ->
                    luck.chance(30)
                            ? "无"
                            : WrittenForms.money(50 + firm.revenue() / 4, heading, luck);
            case TIER -> lists.tier(request.roster(), luck);
            case CERTIFICATE -> "GR%d41%06d".formatted(from.getYear(), luck.between(0, 999_999));
            case FROM -> WrittenForms.day(from, luck);
            case UNTIL ->
                    WrittenForms.until(from, from.plusMonths(request.months()).minusDays(1), luck);
            case CONTACT -> FirmWords.person(luck);
            case PHONE -> luck.chance(7) ? "" : WrittenForms.phone(luck);
            case NOTE -> luck.chance(92) ? "" : luck.pick(List.of("新增", "拟更名", "待补材料", "同上年"));
        };
    }

    private String county() {
        String county = lists.county(firm.county());
        return luck.chance(75)
                ? county
                : luck.chance(50) ? county.replaceAll("[县区]$", "") : lists.city() + "市" + county;
    }

    private Object capital(String heading) {
        String digits = firm.capital().replaceAll("\\D", "");
        return WrittenForms.money(Integer.parseInt(digits), heading, luck);
    }

    private String project() {
        return firm.township()
                + luck.pick(List.of("屋顶光伏", "节能改造", "秸秆综合利用", "污水处理提标", "绿色仓储"))
                + "项目";
    }

    private String facility() {
        return firm.township() + luck.pick(List.of("养老服务中心", "日间照料中心", "敬老院改造项目", "颐养院"));
    }
}
