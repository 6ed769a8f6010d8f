"""Words by which a site speaks for itself on a page of goods: the word lists of `ownership`, in one place."""

from __future__ import annotations

import re

# Whole short passages: labels of a shop's machinery. Compared in small letters, without punctuation at the ends.
SITE_LABELS = frozenset(
    """
    add to basket|add to bag|add to cart|added to cart|add to shopping bag|buy now|buy it now|checkout|proceed to checkout|view basket|view cart|continue shopping
    add to wish list|add to wishlist|save to wish list|add to list|added to|save for later|watch this item|compare|add to compare|share|tweet|pin it|email|print
    facebook|twitter|pinterest|instagram|youtube|linkedin|whatsapp|weibo|line|sign in|sign up|log in|login|register|my account|account|create account|logout
    home|menu|search|advanced search|help|contact|contact us|about us|careers|stores|store locator|blog|newsletter|subscribe|gift cards|sitemap|site map|feedback
    quantity|qty|select|choose your size|size guide|in stock|out of stock|close|cancel|apply|ok|accept|accept all cookies|cookie settings|back|next|previous|prev
    back to top|read more|see more|show more|show less|view more|view less|view all|see all|learn more|more info|load more|loading|loading...|skip to content|skip to main content
    privacy policy|terms of use|terms & conditions|terms and conditions|conditions of use|cookie policy|legal notice|imprint|all rights reserved|click to zoom|click to enlarge
    report item|report an error|write a review|sold out|notify me|image unavailable|video|videos|description|details|overview|specifications|reviews|page|sponsored|advertisement
    in den warenkorb|warenkorb|anmelden|impressum|datenschutz|teilen|merken|ajouter au panier|panier|connexion|aggiungi al carrello|carrello|accedi|añadir al carrito|carrito
    adicionar ao carrinho|carrinho|do košíka|košík|prihlásiť|kupi|košarica|добавить в корзину|корзина|войти
    加入购物车|加入購物車|立即购买|立即購買|立即抢购|直接購買|购物车|購物車|收藏|收藏宝贝|收藏店铺|收藏商品|分享|举报|登录|登入|请登录|免费注册|註冊|加入會員|會員登入|首页|首頁|搜索|搜尋
    联系客服|聯絡我們|联系卖家|进入店铺|进店逛逛|关注|追蹤|返回顶部|回到頂部|查看更多|展开|收起|更多|全部|确定|取消|关闭|數量|数量|库存|结算|結帳|去结算|我的订单|我的淘宝|购买数量|加入收藏|立即咨询|选择规格
    """.replace("\n", "|").split("|")
) - {""}
SITE_LABELS = frozenset(label.strip() for label in SITE_LABELS if label.strip())
"""The same without the white space of the block above."""

# Anywhere in a passage.
SITE_SPEECH = re.compile(
    r"\bcookies?\b|privacy (?:notice|policy)|all rights reserved|©|&copy;|javascript|your (?:browser|account|basket|cart|wish ?list|email|password|lists?)\b"
    r"|(?:sign|log) ?in\b|forgot(?:ten)? (?:your )?password|create an account|there was (?:a|an) (?:problem|error)|an error occurred|please (?:try again|enter|select|choose)"
    r"|subscribe to|newsletter|opens in a new (?:window|tab)|gift card|credit card|\binterest[- ]free\b|terms (?:and|&) conditions|download (?:our|the) app"
    r"|advertis(?:e|ing)|shop now|sold by amazon|platinum mastercard|have (?:one|something) to sell|sell on\b|image not available|mouse over|roll over"
    r"|版权所有|版權所有|ICP[备證证]|隐私(?:政策|声明)|隱私權|服务协议|服務條款|划线价格|未划线价|价格说明|营业执照|網站地圖|客服(?:时间|時間|电话|電話)|平台经营者|第三方交易平台"
    r"|Datenschutz|Warenkorb|\bKonto\b|mot de passe|Anmelden|contraseña|carrinho|iniciar sessão|prihlás|política de|politique de",
    re.IGNORECASE,
)
COOKIES = re.compile(
    r"cookies?\b.{0,300}\b(?:accept|consent|prefer|partner|advert|aceit|akzeptier|consenso|súhlas|polic|polít)",
    re.IGNORECASE | re.DOTALL,
)
OTHER_GOODS = re.compile(
    r"also (?:viewed|bought|like|enjoy|purchased)|(?:you|we) (?:may|might|think you'?ll) (?:also )?(?:like|love|enjoy)|(?:similar|related|recommended|sponsored|alternative|comparable) "
    r"(?:items?|products?|goods|listings?|searches|deals|videos?|styles)|products related to|brands related|videos for related|goes well with|complete (?:the|your) (?:look|set|outfit)"
    r"|outfit inspiration|perfect pairings?|how about these|more (?:from|like) th|more to explore|frequently bought|best ?sellers? in|recently viewed|last viewed|trending|compare with"
    r"|people who (?:viewed|bought)|customers who|what other (?:items|customers)|shop the look|pair it with|style it with|you might be interested|top brands|sponsored by"
    r"|看了又看|看了还看|看过.{0,8}(?:还|也)|大家(?:还|都|也)(?:买|在看|看)|买了.{0,6}还买|猜你喜欢|你可能(?:还|也)?喜[欢歡]|(?:相关|同类|相似|類似|店铺|店鋪|热门|熱門|热销|人气|人氣|精选|新品|商品)(?:推荐|推薦|宝贝|商品)"
    r"|为你推荐|為您推薦|掌柜推荐|店长推荐|搭配(?:购买|推荐|購買)|本店(?:热卖|熱賣|推荐)|其他人也(?:看|買)|關聯商品|相關商品|瀏覽紀錄|最近浏览|邻家好货|同店好物|热卖(?:推荐|商品)|排行榜|加價購|加购推荐"
    r"|Kunden (?:kauften|haben)|das k[öo]nnte|ähnliche (?:artikel|produkte)|vous aimerez|produits (?:similaires|associés)|clienti (?:che|hanno)|articoli simili|prodotti correlati|clientes que"
    r"|productos (?:relacionados|similares)|(?:também )?te pode interessar|produtos relacionados|top vendas|súvisiace produkty|podobné produkty|товар в подборках|похожие товары|с этим товаром",
    re.IGNORECASE,
)
BUYERS = re.compile(
    r"(?:customer|product|buyer|user|item)s?'? *(?:reviews?|ratings?|questions)|^(?:top |all |recent )?(?:reviews?|ratings?)\b(?:\s*\(\d+\))?|verified (?:purchase|buyer)|found this (?:review )?helpful"
    r"|out of 5 stars|write a review|ratings? & reviews|(?:累计|累計|商品|宝贝|买家|買家|用户|顧客)评?[价價论論]|評[價論]|买家秀|買家秀|用户评价|\d+%? ?好评|問與答|商品問答|问大家"
    r"|Kundenrezension|Rezension|Bewertungen|avis (?:client|des)|recensioni|opiniones|avalia[çc][õo]es|hodnoten|recenzi|отзыв",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:ships?|shipping|shipped|delivery|deliver(?:ed|s)?|dispatch(?:ed|es)?|returns?|refunds?|postage|free delivery|working days|business days|money back|exchanges?|arriv(?:es|ing|al))\b"
    r"|发货|發貨|出貨|包邮|运费|運費|免運|退换|退換|退货|退貨|七天|到貨|配送|快递|宅配|超商取貨|Lieferung|Versand|Rückgabe|livraison|retours?|spedizion|consegna|entrega|devoluç|dodan|doprava",
    re.IGNORECASE,
)
