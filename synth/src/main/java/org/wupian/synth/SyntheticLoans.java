package org.wupian.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wupian.kernel.Pack;

/// The loans of an invented bank at the end of a month (合成贷款明细), each drawn by its number alone, so
/// that a file of any size needs no memory. A bank's loans of the next month are the same ones,
/// partly repaid, and the contracts that took the place of those that ended; a larger file begins
/// with the smaller one.
public final class SyntheticLoans {

    /// What every contract number begins with: 演示 means demonstration.
    public static final String MARK = "演示";

    private static final long STEP = 0x632BE59BD9B4E019L;

    /// From here on the turns of a loan are counted.
    private static final YearMonth BEGIN = YearMonth.of(2000, 1);

    private static final List<Integer> TERMS =
            List.of(3, 6, 6, 12, 12, 12, 12, 24, 36, 36, 60, 120);
    private static final List<String> INDUSTRIES =
            List.of(
                    "A0111", "A0313", "C1311", "C1331", "C2710", "C3734", "D4415", "E4710", "F5112",
                    "F5211", "G5431", "I6513", "M7320", "Q8514");
    private static final List<String> USES =
            List.of("流动资金", "购买原料", "设备更新", "粮食收购", "厂房建设", "日常经营", "技术改造");
    private static final List<String> GUARANTEES =
            List.of(
                    "unsecured",
                    "guaranteed",
                    "guaranteed",
                    "mortgaged",
                    "mortgaged",
                    "mortgaged",
                    "pledged",
                    "combined");

    private final List<String> counties;
    private final Set<String> marks = new LinkedHashSet<>();
    private final Request request;
    private final List<SyntheticFirm> known;
    private final long base;
    private final long firmBase;

    /// What is wanted.
    ///
    /// @param bank its code; another bank has other loans
    /// @param firms how many firms of the city borrow, from all banks together
    /// @param loans how many loans the file has
    public record Request(String bank, YearMonth month, int firms, int loans, long seed) {}

    public SyntheticLoans(Pack pack, Request request) {
        this(pack, request, List.of());
    }

    /// @param known firms of the city, the first of those that borrow
    public SyntheticLoans(Pack pack, Request request, List<SyntheticFirm> known) {
        this.known = List.copyOf(known);
        counties = pack.rows("divisions.csv").stream().map(row -> row.text("code")).toList();
        for (Pack.Row row : pack.rows("loan-columns.csv")) {
            if (row.text("type").equals("flag")) {
                marks.add(row.text("code"));
            }
        }
        this.request = request;
        base = Luck.of(request.seed(), "loans", request.bank()).next();
        firmBase = Luck.of(request.seed(), "borrowers").next();
    }

    /// The credit code of a firm that may borrow, for lists it stands on.
    ///
    /// @param firm from 0; the same for all banks
    public String firm(int firm) {
        return firm < known.size()
                ? known.get(firm).code()
                : RegisterCodes.creditCode("91", home(firm), firm + 1L);
    }

    private String home(int firm) {
        return firm < known.size()
                ? known.get(firm).county()
                : Luck.of(firmBase + firm * STEP).pick(counties);
    }

    public int size() {
        return request.loans();
    }

    /// @param number from 0
    public SyntheticLoan get(int number) {
        Luck luck = Luck.of(base + number * STEP);
        int term = luck.pick(TERMS);
        int passed =
                (int) BEGIN.until(request.month(), ChronoUnit.MONTHS) - luck.between(0, term - 1);
        int age = Math.floorMod(passed, term);
        int turn = Math.floorDiv(passed, term);
        YearMonth first = request.month().minusMonths(age);
        LocalDate issuedOn = first.atDay(luck.between(1, 28));

        boolean customer = luck.chance(20);
        int firm = luck.between(0, request.firms() - 1);
        String home = customer ? luck.pick(counties) : home(firm);
        String county = luck.chance(95) ? home : luck.pick(counties);
        long issued = amount(luck, customer);
        String guarantee = luck.pick(GUARANTEES);
        String industry = luck.pick(INDUSTRIES);
        String use = luck.pick(USES);
        int rate = luck.between(280, 690);
        Set<String> flags = flags(luck, issued, industry, turn);
        return new SyntheticLoan(
                "%s-%s-%08d-%d".formatted(MARK, request.bank(), number, turn),
                customer ? "KH%09d".formatted(luck.between(1, request.firms())) : firm(firm),
                county,
                industry,
                use,
                balance(luck, issued, age, term),
                issued,
                issuedOn,
                issuedOn.plusMonths(term),
                rate,
                guarantee,
                quality(Luck.of(base + number * STEP, "class", turn)),
                flags);
    }

    /// Between 万元 and some 千万元, most of them small.
    private static long amount(Luck luck, boolean customer) {
        long wan = luck.between(5, 100);
        if (!customer && luck.chance(40)) {
            wan *= luck.between(2, 60);
        }
        return wan * 1_000_000;
    }

    /// Loans of up to a year are repaid at the end, longer ones by equal parts; a few early.
    private static long balance(Luck luck, long issued, int age, int term) {
        if (luck.chance(2) && age > 0) {
            return 0;
        }
        return term <= 12 ? issued : issued / term * (term - age);
    }

    private static String quality(Luck luck) {
        int drawn = luck.between(1, 1000);
        if (drawn > 40) {
            return "normal";
        }
        if (drawn > 15) {
            return "special";
        }
        return drawn > 7 ? "substandard" : drawn > 2 ? "doubtful" : "loss";
    }

    private Set<String> flags(Luck luck, long issued, String industry, int turn) {
        boolean farming = industry.startsWith("A") || luck.chance(15);
        boolean small = issued <= 1_000_000_000L && luck.chance(70);
        Set<String> flags = new LinkedHashSet<>();
        for (String it : marks) {
            int drawn = luck.between(1, 100);
            boolean set =
                    switch (it) {
                        case "agricultural" -> farming;
                        case "inclusive_agri" -> farming && small;
                        case "inclusive_small" -> small;
                        case "green" -> industry.startsWith("D") || drawn <= 6;
                        case "first_loan" -> drawn <= 5 && turn % 3 == 0;
                        case "pension" -> industry.startsWith("Q") && drawn <= 40;
                        case "digital" -> industry.startsWith("I") || drawn <= 3;
                        default -> drawn <= 5;
                    };
            if (set) {
                flags.add(it);
            }
        }
        return flags;
    }
}
