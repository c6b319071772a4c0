package org.wupian.financing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.financing.Product;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form of a product (金融产品填写).
///
/// @param of the product that is changed, null for a new one
/// @param rule the text that the conditions make, empty while it is not asked for
public record ProductFormPage(
        @Nullable Product of,
        ProductForm form,
        List<Option> types,
        List<Option> areas,
        List<Option> guarantees,
        List<Option> collateral,
        List<Option> divisions,
        List<Option> sections,
        List<Option> sizes,
        List<Option> rosters,
        List<Option> taxGrades,
        String rule,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return of == null ? "/products" : "/products/" + of.id();
    }
}
