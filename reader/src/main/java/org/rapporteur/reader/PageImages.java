package org.rapporteur.reader;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF, or the frames of an image, as pictures that fit into the memory whatever the file says of its size. */
abstract class PageImages implements Closeable {

    /** Points of one picture: a sheet of paper at 300 dpi has nine million. */
    private static final long MOST_PIXELS = 12_000_000;
    private static final float POINTS_PER_INCH = 72;

    static PageImages of(Path file, String mediaType) throws IOException {
        return mediaType.equals("application/pdf") ? new OfPdf(Loader.loadPDF(file.toFile())) : new OfImage(file);
    }

    abstract int count();

    /** @param page from 1; {@code dpi} as far as the memory allows, and as far as the page has a size on paper */
    abstract BufferedImage page(int page, int dpi, boolean grey) throws IOException;

    private static final class OfPdf extends PageImages {

        private final PDDocument document;

        OfPdf(PDDocument document) {
            this.document = document;
        }

        @Override
        int count() {
            return document.getNumberOfPages();
        }

        @Override
        BufferedImage page(int page, int dpi, boolean grey) throws IOException {
            var box = document.getPage(page - 1).getCropBox();
            var square = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
            var fitting = Math.min(dpi, Math.sqrt(MOST_PIXELS / Math.max(square, 0.01)));
            return new PDFRenderer(document).renderImageWithDPI(page - 1, (float) Math.max(1, fitting), grey ? ImageType.GRAY : ImageType.RGB);
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static final class OfImage extends PageImages {

        private static final int UPRIGHT = 1;

        private final ImageInputStream stream;
        private final ImageReader reader;
        private final int orientation;

        OfImage(Path file) throws IOException {
            stream = ImageIO.createImageInputStream(file.toFile());
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                stream.close();
                throw new IOException("No picture in a format that can be shown");
            }
            reader = readers.next();
            reader.setInput(stream);
            orientation = orientation(file);
        }

        @Override
        int count() {
            try {
                return Math.max(1, reader.getNumImages(true));
            } catch (IOException e) {
                return 1;
            }
        }

        @Override
        BufferedImage page(int page, int dpi, boolean grey) throws IOException {
            var pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
            var step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
            var how = reader.getDefaultReadParam();
            if (step > 1) {
                how.setSourceSubsampling(step, step, 0, 0);
            }
            return upright(opaque(reader.read(page - 1, how), grey));
        }

        /** A camera that was held sideways says so, and turns nothing. */
        private static int orientation(Path file) {
            try {
                var directory = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
                var said = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
                return said == null ? UPRIGHT : said;
            } catch (ImageProcessingException | IOException | RuntimeException e) {
                return UPRIGHT;
            }
        }

        private BufferedImage upright(BufferedImage image) {
            var quarters = switch (orientation) {
                case 3 -> 2;
                case 6 -> 1;
                case 8 -> 3;
                default -> 0;
            };
            if (quarters == 0) {
                return image;
            }
            var lies = quarters % 2 == 1;
            var turned = new BufferedImage(lies ? image.getHeight() : image.getWidth(), lies ? image.getWidth() : image.getHeight(), image.getType());
            var canvas = turned.createGraphics();
            canvas.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
            canvas.rotate(quarters * Math.PI / 2);
            canvas.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
            canvas.dispose();
            return turned;
        }

        /** What shows through would be black on black to a program that reads. */
        private static BufferedImage opaque(BufferedImage read, boolean grey) {
            var image = new BufferedImage(read.getWidth(), read.getHeight(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
            var canvas = image.createGraphics();
            canvas.drawImage(read, 0, 0, Color.WHITE, null);
            canvas.dispose();
            return image;
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            stream.close();
        }
    }
}
