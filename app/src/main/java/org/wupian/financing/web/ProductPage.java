package org.wupian.financing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.financing.Product;
import org.wupian.financing.ProductTerms;
import org.wupian.ui.Display;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// One product (金融产品): its terms, whom it suits in words and as text, its versions.
///
/// @param conditions a sentence each
/// @param versions the newest first
/// @param keeps whether the caller may change it
/// @param watches whether the caller may take it down
/// @param reason as typed
public record ProductPage(
        Product product,
        String bank,
        String type,
        String area,
        String guarantees,
        String collateral,
        List<String> conditions,
        Product.State state,
        List<Product> versions,
        boolean keeps,
        boolean watches,
        String reason,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String stateWord() {
        return ProductsController.state(state);
    }

    public String amount() {
        ProductTerms it = product.terms();
        return it.leastFen() == 0
                ? Text.t("financing.amount.upTo", ProductForm.wan(it.mostFen()))
                : Text.t(
                        "financing.amount.between",
                        ProductForm.wan(it.leastFen()),
                        ProductForm.wan(it.mostFen()));
    }

    public String rate() {
        Integer from = product.terms().rateFrom();
        Integer to = product.terms().rateTo();
        if (from == null && to == null) {
            return Text.t("financing.rate.none");
        }
        if (from == null || to == null) {
            return Text.t(
                    from == null ? "financing.rate.upTo" : "financing.rate.from",
                    percent(from == null ? to : from));
        }
        return Text.t("financing.rate.between", percent(from), percent(to));
    }

    private static String percent(@Nullable Integer basisPoints) {
        return ProductForm.percent(basisPoints);
    }

    public String valid() {
        ProductTerms it = product.terms();
        return it.validUntil() == null
                ? Text.t("financing.valid.since", it.validFrom())
                : Text.t("financing.valid.between", it.validFrom(), it.validUntil());
    }

    public String written(Product version) {
        return Text.t(
                "financing.version.line", version.version(), Display.moment(version.writtenAt()));
    }
}
