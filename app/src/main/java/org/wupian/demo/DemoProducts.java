package org.wupian.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.financing.Product;
import org.wupian.financing.ProductTerms;
import org.wupian.financing.Products;
import org.wupian.kernel.Money;
import org.wupian.kernel.Pack;

/// What the banks of the city offer (演示金融产品): each some of the pack's invented products, changed
/// since, one expired, one taken down.
class DemoProducts {

    private static final int EACH = 3;
    private static final int AGO = 60;
    private static final String CONTACT = "拨打本行对公服务电话（演示）";
    private static final String MATERIALS = "营业执照\n近一年财务报表\n贷款用途说明";

    private final Products products;
    private final Organisations organisations;
    private final List<Pack.Row> rows;
    private final DemoCallers callers;

    DemoProducts(Products products, Organisations organisations, Pack pack, DemoCallers callers) {
        this.products = products;
        this.organisations = organisations;
        this.rows = pack.rows("synthetic-products.csv");
        this.callers = callers;
    }

    boolean isEmpty() {
        return products.all().isEmpty();
    }

    void plan(Timeline timeline) {
        List<Organisation> banks = organisations.of(Organisation.Kind.BANK);
        for (int i = 0; i < banks.size() && !rows.isEmpty(); i++) {
            String bank = banks.get(i).code();
            for (int k = 0; k < EACH; k++) {
                int number = i * EACH + k;
                var on = timeline.now().minusDays(AGO - number % (AGO - 10)).withHour(10);
                timeline.at(on, () -> callers.asClerk(bank, () -> offer(timeline, number)));
            }
        }
    }

    private void offer(Timeline timeline, int number) {
        Pack.Row row = rows.get(number % rows.size());
        LocalDate today = timeline.today();
        boolean expires = number == 1;
        ProductTerms terms = terms(row, today, expires ? today.plusDays(1) : null);
        Product added = products.add(terms);
        if (number == 2) {
            String regulator = organisations.of(Organisation.Kind.REGULATOR).getFirst().code();
            timeline.at(
                    timeline.now().minusDays(2),
                    () -> callers.asClerk(regulator, () -> unpublish(added.id())));
        }
    }

    private void unpublish(long id) {
        Product _ = products.unpublish(id, "利率未标明年化，请更正后申请恢复（演示）。");
    }

    private static ProductTerms terms(Pack.Row row, LocalDate from, @Nullable LocalDate until) {
        return new ProductTerms(
                row.text("name"),
                row.text("type"),
                row.text("area"),
                Money.ofWan(new BigDecimal(row.text("least"))).fen(),
                Money.ofWan(new BigDecimal(row.text("most"))).fen(),
                Integer.parseInt(row.text("months")),
                rate(row.text("from")),
                rate(row.text("to")),
                row.list("guarantees"),
                row.list("collateral"),
                row.text("summary"),
                MATERIALS,
                CONTACT,
                row.text("rule").replace(" && ", " &&\n"),
                from,
                until);
    }

    private static @Nullable Integer rate(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
