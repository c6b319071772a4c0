package org.wupian.ui;

import java.io.IOException;
import java.io.OutputStream;

/// A file for the person to keep (下载).
///
/// @param name as the browser offers it, in any language
/// @param mediaType for example [#XLSX]
public record Download(String name, String mediaType, Body body) implements Answer {

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String CSV = "text/csv;charset=UTF-8";

    /// Writes the bytes; called once, after the headers are set.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public static Download of(String name, String mediaType, byte[] bytes) {
        return new Download(name, mediaType, out -> out.write(bytes));
    }
}
