import { sql } from 'kysely'

/** The document of a ledger line as people call it: the number of a receipt, the sku of a product, the name of a customer. */
export const documentNumber = sql<string | null>`case ledger.document
  when 'receipt' then (select receipt.number from receipt where receipt.id = ledger.document_id)
  when 'product' then (select product.sku from product where product.id = ledger.document_id)
  when 'purchase-order'
    then (select purchase_order.number from purchase_order where purchase_order.id = ledger.document_id)
  when 'supplier' then (select supplier.name from supplier where supplier.id = ledger.document_id)
  when 'customer' then (select customer.name from customer where customer.id = ledger.document_id)
  when 'invoice' then (select invoice.number from invoice where invoice.id = ledger.document_id)
  when 'import'
    then (select made.file_name from spreadsheet_import as made where made.id = ledger.document_id)
  when 'sales-order' then (select sales_order.number from sales_order where sales_order.id = ledger.document_id)
  when 'dispatch' then (select dispatch.number from dispatch where dispatch.id = ledger.document_id)
  when 'customer-return'
    then (select customer_return.number from customer_return where customer_return.id = ledger.document_id)
  when 'stock-count' then (select stock_count.number from stock_count where stock_count.id = ledger.document_id)
  else null end`
