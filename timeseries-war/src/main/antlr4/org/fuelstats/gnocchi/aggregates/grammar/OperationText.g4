/** Operations as text: nested lists in parentheses, their items apart by space. What follows the first list isn't looked at, as in Gnocchi. */
grammar OperationText;

operations : list ;
list : OPEN item* CLOSE ;
item : list | WORD ;

OPEN : '(' ;
CLOSE : ')' ;
WORD : '"' ( ~["\r\n\\] | '\\' . )* '"'
     | '\'' ( ~['\r\n\\] | '\\' . )* '\''
     | ~[() \t\r\n]+
     ;
SPACE : [ \t\r\n]+ -> skip ;
