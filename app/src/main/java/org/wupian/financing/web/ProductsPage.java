package org.wupian.financing.web;

import org.wupian.financing.Product;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The catalogue of products (金融产品库).
///
/// @param bank whether the caller's bank may add its own
public record ProductsPage(Listing<Product> list, boolean bank) implements Screen {}
