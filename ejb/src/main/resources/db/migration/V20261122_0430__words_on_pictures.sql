-- Where the words of a page stand that was read by OCR: a line for each, four ten-thousandths of the page and the word.
alter table exhibit_page add column words text;
