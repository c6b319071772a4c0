package org.wupian.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;

/// One of the lists of J1 as text with commas: 8 columns; of a hundred rows five have no code, two
/// a wrong check character, three are typed in full width and two are there twice.
///
/// @param source the roster's list it is
record RosterFile(String source, byte[] csv, int rows) {

    static final String HEAD = "企业名称,统一社会信用代码,所在县区,注册地址,注册资本,联系人,联系电话,发证日期\n";

    private static final List<String> SOURCES =
            List.of("high-tech", "technology-sme", "specialised");
    private static final int[] SHARES = {40, 35, 25};
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// Three lists that have many firms in common.
    ///
    /// @param rows of all of them
    static List<RosterFile> make(int rows, long seed) {
        Pack pack = new Pack(Product.PROJECT.resolve("packs/zhumadian"));
        List<SyntheticFirm> firms = SyntheticFirms.of(pack, Math.max(30, rows * 6 / 10), seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<RosterFile> files = new ArrayList<>();
        for (int i = 0; i < SOURCES.size(); i++) {
            int count = rows * SHARES[i] / 100;
            int start = firms.size() / 4 * i;
            StringBuilder text = new StringBuilder(HEAD);
            String row = "";
            for (int r = 0; r < count; r++) {
                boolean again = r > 0 && random.nextInt(50) == 0;
                row = again ? row : row(firms.get((start + r) % firms.size()), random);
                text.append(row);
            }
            files.add(
                    new RosterFile(
                            SOURCES.get(i),
                            text.toString().getBytes(StandardCharsets.UTF_8),
                            count));
        }
        return files;
    }

    private static String row(SyntheticFirm firm, SplittableRandom random) {
        int dice = random.nextInt(100);
        String code = dice < 5 ? "" : dice < 7 ? wrongCheck(firm.code()) : firm.code();
        if (dice >= 97) {
            code = wide(code);
        }
        return String.join(
                        ",",
                        firm.name(),
                        code,
                        "",
                        firm.address(),
                        firm.capital(),
                        "联系人" + random.nextInt(1000),
                        "100%08d".formatted(random.nextInt(100_000_000)),
                        "2025.%d.%d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)))
                + "\n";
    }

    private static String wrongCheck(String code) {
        int last = ALPHABET.indexOf(code.charAt(17));
        return code.substring(0, 17) + ALPHABET.charAt((last + 7) % ALPHABET.length());
    }

    private static String wide(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(it -> wide.append((char) (it + 0xFEE0)));
        return wide.toString();
    }
}
