package org.wupian.financing.web;

import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The form that takes a bank's workbook of products (产品表导入).
public record ProductImportPage(Errors errors) implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
