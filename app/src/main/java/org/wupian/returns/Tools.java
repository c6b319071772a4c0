package org.wupian.returns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.BankGroups;
import org.wupian.kernel.Pack;

/// The tools of monetary policy with their dated terms (政策工具表), from the pack's `tools.csv`, and
/// who may use them.
@Component
public class Tools {

    private final List<Tool> all;
    private final BankGroups groups;

    Tools(Pack pack, BankGroups groups) {
        this.all = pack.rows("tools.csv").stream().map(Tools::tool).toList();
        this.groups = groups;
    }

    /// Every line of the table, with terms that ended.
    public List<Tool> all() {
        return all;
    }

    /// Names of the groups that may use it.
    public String groups(Tool it) {
        return groups.all().stream()
                .filter(group -> it.groups().contains(group.code()))
                .map(BankGroups.BankGroup::name)
                .collect(Collectors.joining("、"));
    }

    /// Uses that the bank is not entitled to, or of a tool that does not exist in the month.
    List<Finding> findings(SubmissionKey key, Form form, Cells cells) {
        List<Finding> findings = new ArrayList<>();
        for (String item : all.stream().map(Tool::item).distinct().toList()) {
            CellKey cell = CellKey.of(item);
            BigDecimal used = cells.get(cell);
            if (used != null && used.signum() != 0 && form.itemsByCode().containsKey(item)) {
                String wrong = refusal(item, key);
                if (wrong != null) {
                    findings.add(new Finding(check(item, wrong), cell, used, null));
                }
            }
        }
        return findings;
    }

    private @Nullable String refusal(String item, SubmissionKey key) {
        List<Tool> lines = all.stream().filter(it -> it.item().equals(item)).toList();
        Tool inForce =
                lines.stream().filter(it -> it.holdsIn(key.month())).findFirst().orElse(null);
        if (inForce == null) {
            return "%s在%s没有有效的政策，不应有余额".formatted(lines.getFirst().name(), month(key.month()));
        }
        boolean eligible =
                groups.of(key.organisation())
                        .map(it -> inForce.groups().contains(it.code()))
                        .orElse(true);
        return eligible ? null : "%s只限%s使用，本机构不在其列".formatted(inForce.name(), groups(inForce));
    }

    private static String month(YearMonth it) {
        return "%d年%d月".formatted(it.getYear(), it.getMonthValue());
    }

    private static FormCheck check(String item, String words) {
        return new FormCheck(
                item + "-eligible",
                FormCheck.Severity.ERROR,
                item,
                FormCheck.Relation.AT_MOST,
                "",
                BigDecimal.ZERO,
                words);
    }

    private static Tool tool(Pack.Row row) {
        return new Tool(
                row.text("item"),
                row.text("name"),
                row.text("english"),
                row.list("groups"),
                YearMonth.parse(row.text("from")),
                row.text("until").isEmpty() ? null : YearMonth.parse(row.text("until")),
                number(row.text("rate")),
                number(row.text("quota")),
                row.text("share"),
                row.text("cycle"),
                row.text("indicator"));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
