package org.wupian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wupian.directory.Account;
import org.wupian.kernel.Role;
import org.wupian.ui.Text;

/// The accounts of the demonstration as lines of a table (演示账号表): who, role, unit. Accounts of one
/// kind of which there are many share a line.
final class AccountLines {

    private static final String CLERK = "unit-";
    private static final List<Role> ORDER =
            List.of(
                    Role.ADMINISTRATOR,
                    Role.OFFICE,
                    Role.DEPARTMENT,
                    Role.REGULATOR,
                    Role.GROUP,
                    Role.COUNTY,
                    Role.BANK,
                    Role.INSURER,
                    Role.ENTERPRISE,
                    Role.AUDITOR);
    private static final List<Role> MANY =
            List.of(Role.COUNTY, Role.BANK, Role.INSURER, Role.ENTERPRISE);

    private AccountLines() {}

    private record Line(String who, String role, String unit) {}

    /// @param accounts those made later than the first ones have passwords of their own and are
    ///   left out
    static List<String> of(List<Account> accounts) {
        Optional<Instant> first =
                accounts.stream().map(Account::createdAt).min(Comparator.naturalOrder());
        List<Account> all =
                accounts.stream()
                        .filter(it ->
                                it.enabled() && first.filter(it.createdAt()::equals).isPresent())
                        .sorted(Comparator.comparing((Account it) -> it.login().length()))
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (Role role : ORDER) {
            lines.addAll(lines(role, all));
        }
        long clerks = all.stream().filter(it -> it.login().startsWith(CLERK)).count();
        if (clerks > 0) {
            lines.add(new Line(CLERK + "<code> (" + clerks + ")", "Clerk", "各单位经办人"));
        }
        int width = lines.stream().mapToInt(it -> it.who().length()).max().orElse(0);
        String format = "  %-" + width + "s  %-20s  %s";
        return lines.stream().map(it -> format.formatted(it.who(), it.role(), it.unit())).toList();
    }

    private static List<Line> lines(Role role, List<Account> all) {
        List<Account> those =
                all.stream()
                        .filter(it -> it.role() == role && !it.login().startsWith(CLERK))
                        .toList();
        if (those.size() < 2 || !MANY.contains(role)) {
            return those.stream()
                    .map(it -> new Line(it.login(), word(role, Locale.ENGLISH), it.name()))
                    .toList();
        }
        String who =
                "%s … %s (%d)"
                        .formatted(those.getFirst().login(), those.getLast().login(), those.size());
        return List.of(
                new Line(who, word(role, Locale.ENGLISH), word(role, Locale.SIMPLIFIED_CHINESE)));
    }

    private static String word(Role role, Locale language) {
        return Text.t(language, "directory.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
